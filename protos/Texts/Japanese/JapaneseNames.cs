namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames : INames
{
    public string Unknown(string number) => $"不明（{number}）";
}
