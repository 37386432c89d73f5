namespace XMailFleet.Texts;

internal sealed class EnglishRegressionList : IRegressionListWords
{
    public string Host => "Host";
    public string AllHosts => "all";
    public string SeverityAtLeast => "Severity at least";
    public string State => "State";
    public string Kind => "Kind";
    public string NothingWorse => "Nothing has got worse so far.";
    public string NoRecordMatches => "No record matches.";
    public string HostsWithProblems(int hosts) => $"{Plural.Of(hosts, "host has", "hosts have")} problems all the same";
    public string Severity => "Severity";
    public string What => "What";
    public string Since => "Since";
    public string KnownTo(string author) => $"known to {author}";
    public string Timeline => "Timeline: a bar runs from the first poll that saw it to recovery, or to now.";
    public string RecordsOnHosts(int records, int hosts) =>
        $"{Plural.Of(records, "record", "records")} on {Plural.Of(hosts, "host", "hosts")}; the table below tells the same";
}
