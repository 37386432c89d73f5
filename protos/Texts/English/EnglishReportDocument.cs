namespace XMailFleet.Texts;

internal sealed class EnglishReportDocument : IReportDocumentWords
{
    public string RegressionHistory => "XMail TLS: regression history";
    public string AllHosts => "All hosts";
    public string Since(string time) => $"since {time}";
    public string AllThatIsKept => "all that is kept";
    public string ReadFrom(string collector, string time) => $"read from {collector} at {time}";
    public string NothingWorse => "Nothing has got worse in this time.";
    public string KnownTo(string author, string note) => $"Known to {author}: {note}";
    public string AcceptedBy(string author, string note) => $"Accepted as the new normal by {author}: {note}";
}
