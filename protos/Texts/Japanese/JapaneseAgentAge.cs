namespace XMailFleet.Texts;

internal sealed class JapaneseAgentAge : IAgentAgeWords
{
    public string Agent => "エージェント";

    public string Older(string version, int unjudged) =>
        unjudged == 0 ? $"{version}（コレクターより古い）" : $"{version}（コレクターより古い：{unjudged} 件の検査を判定できません）";

    public string JudgesAll(string version) => $"エージェント（{version}）はコレクターより古いバージョンですが、コレクターが扱う検査をすべて判定できます。";

    public string CannotJudge(string version, IReadOnlyList<string> checks) =>
        $"エージェント（{version}）はコレクターより古いバージョンのため、次の検査を判定できません：{string.Join("、", checks)}。判定するにはエージェントを更新してください。";

    public string Hosts(int count) => $"コレクターより古いエージェント：{count} 台";
}
