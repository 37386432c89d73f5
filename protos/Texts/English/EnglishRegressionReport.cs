namespace XMailFleet.Texts;

internal sealed class EnglishRegressionReport : IRegressionReportWords
{
    public string Title => "Regression history";

    public string AllHosts => "all hosts";

    public string From(string time) => $"since {time}";

    public string AllThatIsKept => "all that is kept";

    public string Records(int count, string state) => $"{count} {state}";

    public string OldestOpen(string time) => $"the oldest open one: {time}";

    public string NoneWorse => "Nothing has got worse in this time.";

    public string State => "state";

    public string Since => "since";

    public string LastGood => "last good";

    public string NeverGood => "never seen well";

    public string Message => "all of it";

    public string Accepted => "accepted";

    public string Recovered => "recovered";

    public string Changed => "changed";

    public string Absent => "(absent)";

    public string Acknowledged => "known to";

    public string AcceptedBy => "accepted by";

    public string Remedy => "what to do";
}
