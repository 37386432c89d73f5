namespace XMailFleet.Texts;

internal sealed class JapaneseStanding : IStandingWords
{
    public string AgentSilent => "エージェントが応答していません。";

    public string Hosts(int count, int failing) => $"現在の問題：{count} ホスト{(failing == 0 ? "" : $"（うち障害 {failing} ホスト）")}";

    public string NoneWorse => "この期間に新しい異常は記録されていませんが、未解決の問題があります。";
}
