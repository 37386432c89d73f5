namespace XMailFleet.Texts;

/// <summary>What is said of agents that are older than their collector.</summary>
public interface IAgentAgeWords
{
    /// <summary>Heading of a column.</summary>
    string Agent { get; }

    /// <summary>In a list.</summary>
    string Older(string version, int unjudged);

    string JudgesAll(string version);

    /// <param name="version">Of the agent.</param>
    /// <param name="checks">Titles of what it lacks.</param>
    string CannotJudge(string version, IReadOnlyList<string> checks);

    string Hosts(int count);
}
