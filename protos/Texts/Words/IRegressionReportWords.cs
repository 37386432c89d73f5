namespace XMailFleet.Texts;

/// <summary>The regression history, for a terminal and as CSV.</summary>
public interface IRegressionReportWords
{
    string Title { get; }

    string AllHosts { get; }

    string From(string time);

    string AllThatIsKept { get; }

    string Records(int count, string state);

    string OldestOpen(string time);

    string NoneWorse { get; }

    string State { get; }

    string Since { get; }

    string LastGood { get; }

    string NeverGood { get; }

    string Message { get; }

    string Accepted { get; }

    string Recovered { get; }

    string Changed { get; }

    string Absent { get; }

    string Acknowledged { get; }

    string AcceptedBy { get; }

    string Remedy { get; }
}
