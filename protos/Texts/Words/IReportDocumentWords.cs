namespace XMailFleet.Texts;

/// <summary>The history as a file of its own.</summary>
public interface IReportDocumentWords
{
    string RegressionHistory { get; }
    string AllHosts { get; }
    string Since(string time);
    string AllThatIsKept { get; }
    string ReadFrom(string collector, string time);
    string NothingWorse { get; }
    string KnownTo(string author, string note);
    string AcceptedBy(string author, string note);
}
