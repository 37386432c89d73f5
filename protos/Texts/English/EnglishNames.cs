namespace XMailFleet.Texts;

internal sealed partial class EnglishNames : INames
{
    public string Unknown(string number) => $"unknown ({number})";
}
