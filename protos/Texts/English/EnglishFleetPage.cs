namespace XMailFleet.Texts;

internal sealed class EnglishFleetPage : IFleetPageWords
{
    public string NoHosts => "No hosts yet";
    public string AddAHost => "Add a host on the collector, and paste the line that this prints on the mail host:";
    public string NameAddressOrLabel => "Name, address or label";
    public string WithProblemsOnly => "With problems only";
    public string Matches(int matches, int hosts) => $"{matches} of {Plural.Of(hosts, "host", "hosts")}, worst first";
    public string NoHostMatches => "No host matches.";
    public string ShowAll => "Show all";
    public string Host => "Host";
    public string Verdict => "Verdict";
    public string Problems => "Problems";
    public string CertificateExpires => "Certificate expires";
    public string LastAnswer => "Last answer";
    public string NeverAnswered => "never";
    public string NotEnrolled => "not enrolled yet";
    public string Revoked => "revoked";
    public string NoProblems => "none";
    public string OpenRegressions(int count) => $"{count} open";
    public string OfHost(int count, string host) => $"{(count == 1 ? "regression" : "regressions")} of {host}";
}
