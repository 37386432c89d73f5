using XMailFleet.Collector.Serving.Wording;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>What is told of hosts.</summary>
internal static class HostColumns
{
    public static IReadOnlyList<Column<V1.Host>> Of(Language language, DateTimeOffset now)
    {
        var words = Words.Listing(language);
        return
        [
            new(words.Name, host => IdOf(host.Name)),
            new(words.Address, host => host.Address),
            new(words.Enrollment, host => Names.Of(host.Enrollment?.State ?? EnrollmentState.Pending, language)),
            new(words.Condition, host => host.LastSuccessTime is null && host.LastPollTime is null ? words.NotPolledYet : StandingWords.State(host, language)),
            new(words.LastPoll, host => Cell.Of(host.LastPollTime, now, language)),
            new(words.LastAnswer, host => Cell.Of(host.LastSuccessTime, now, language), IsWide: true),
            new(words.CertificateEnds, host => Cell.Of(host.CertificateExpireTime, now, language), IsWide: true),
            new(words.IdentityEnds, host => Cell.Of(host.Enrollment?.ExpireTime, now, language), IsWide: true),
            new(words.Worst, host => HostCondition.Of(host).HasProblems && host.LastPollTime is not null ? StandingWords.Worst(host, language) : "", IsWide: true),
            new(words.LastError, host => host.LastError, IsWide: true),
            new(words.Labels, host => string.Join(' ', host.Labels.OrderBy(label => label.Key, StringComparer.Ordinal).Select(label => $"{label.Key}={label.Value}")), IsWide: true),
            new(words.Created, host => Cell.Of(host.CreateTime, now, language), IsWide: true),
            new(Words.AgentAge(language).Agent, host => AgentAgeWording.Brief(host, language), IsWide: true),
        ];
    }

    private static string IdOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
