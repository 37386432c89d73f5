namespace XMailFleet.Texts;

internal sealed class EnglishHostPage : IHostPageWords
{
    public string NoAnswer => "The agent does not answer";
    public string FailedInARow(int polls) => $"Polls that failed in a row: {polls}. What stands below is the last answer.";
    public string OpenRegressionCount(int count) => Plural.Of(count, "open regression", "open regressions");
    public string UntoldCount(int count) =>
        $"{Plural.Of(count, "problem", "problems")} that {(count == 1 ? "is no open regression" : "are no open regressions")}";
    public string Untold(string count) => $"{count}: older than the first look, newly judged, or accepted";
    public string Agent => "Agent";
    public string LastAnswer => "Last answer";
    public string NeverAnswered => "never";
    public string CertificateExpires => "Certificate expires";
    public string UnchangedSince => "Unchanged since";
    public string System => "System";
    public string AgentVersion => "Agent version";
    public string Labels => "Labels";
    public string OpenRegressions => "Open regressions";
    public string History => "History";
    public string RegressionsAndChanges => "Regressions and changes";
    public string AllRecords => "All records of this host";
    public string NoRegression => "No regression has been recorded.";
    public string AllSnapshots => "All snapshots";
}
