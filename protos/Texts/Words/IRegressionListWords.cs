namespace XMailFleet.Texts;

/// <summary>The history: its page, its table, its timeline.</summary>
public interface IRegressionListWords
{
    string Host { get; }

    /// <summary>Stands in the empty field of the host.</summary>
    string AllHosts { get; }

    string SeverityAtLeast { get; }
    string State { get; }
    string Kind { get; }
    string NothingWorse { get; }
    string NoRecordMatches { get; }
    string HostsWithProblems(int hosts);
    string Severity { get; }
    string What { get; }
    string Since { get; }
    string KnownTo(string author);
    string Timeline { get; }

    /// <summary>The timeline, for those who hear the page.</summary>
    string RecordsOnHosts(int records, int hosts);
}
