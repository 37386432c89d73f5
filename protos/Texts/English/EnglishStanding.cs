namespace XMailFleet.Texts;

internal sealed class EnglishStanding : IStandingWords
{
    public string AgentSilent => "The agent does not answer.";

    public string Hosts(int count, int failing) => $"Standing problems: {Plural.Of(count, "host", "hosts")}{(failing == 0 ? "" : $", {failing} of them failing")}";

    public string NoneWorse => "Nothing has got worse in this time, but not all is well.";
}
