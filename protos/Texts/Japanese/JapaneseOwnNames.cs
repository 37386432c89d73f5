namespace XMailFleet.Texts;

internal sealed class JapaneseOwnNames : IOwnNameWords
{
    public string Heading => "この名前では応答できません";

    public string NotOurs(string name, string namesOption) =>
        $"このプログラムに {name} という名前は設定されていません。ホストの IP アドレスを使用するか、{namesOption} {name} を指定して起動してください。";

    public string NoName => "リクエストの宛先がホスト名でも IP アドレスでもありません。ホストの IP アドレスを使用してください。";
}
