namespace XMailFleet.Texts;

/// <summary>What stands against hosts now, in reports and pages.</summary>
public interface IStandingWords
{
    string AgentSilent { get; }

    string Hosts(int count, int failing);

    /// <summary>What a list of regressions without any says, where problems stand all the same.</summary>
    string NoneWorse { get; }
}
