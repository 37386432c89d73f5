namespace XMailFleet.Texts;

internal sealed class EnglishFleetGlance : IFleetGlanceWords
{
    public string AuthorityEnds(string moment) =>
        $"The fleet's certificate authority ends at {moment}. Until then make a new one, with a new data directory, and enroll each agent to it.";

    public string WithProblems => "with problems";
    public string Failing(int hosts) => $"{hosts} failing";
    public string WithWarnings(int hosts) => $"{hosts} with warnings";
    public string Among(IEnumerable<string> parts) => $", {string.Join(", ", parts)}";
    public string OpenSince(string severity, string ago) => $"open: {severity}, since {ago}";
    public string OpenTheOldest(string severity, string ago) => $"open: {severity}, the oldest {ago}";
    public string ExpiredOrExpiring => "Certificates that have expired, or expire within 30 days:";
    public string Expiring => "Certificates that expire within 30 days:";
    public string ToLookAtFirst => "To look at first";
    public string NoRegression => "no regression: it is older than the first look, was newly judged, or was accepted";
    public string Since(string time) => $"Since {time}";
    public string Changed => "Changed:";
    public string AllHostsWithProblems => "All hosts with problems";
    public string AllOpen => "All that is open";
}
