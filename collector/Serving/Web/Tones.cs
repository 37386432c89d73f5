using XMailFleet.Fleet.History;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web;

internal static class Tones
{
    public static Tone Of(ConditionLevel level) => level switch
    {
        ConditionLevel.Well => Tone.Good,
        ConditionLevel.Attention => Tone.Warning,
        ConditionLevel.Failing => Tone.Bad,
        ConditionLevel.Off => Tone.Off,
        _ => Tone.Unknown,
    };

    /// <summary>Tone of how a record stands. What a person accepted, or a graver record took the place of, is not well for that.</summary>
    public static Tone OfState(Regression regression) => regression switch
    {
        { State: RegressionState.Open, Kind: RegressionKind.Unknown } => Tone.Unknown,
        { State: RegressionState.Open } => Tone.Bad,
        { Kind: RegressionKind.Change or RegressionKind.NewlyJudged } => Tone.Notice,
        _ when regression.IsAccepted() || regression.Events.LastOrDefault()?.Kind is RegressionEventKind.Superseded => Tone.Notice,
        _ => Tone.Good,
    };

    /// <summary>
    /// Tone of something whose facts are as <paramref name="facts"/> says and which checks judge too, those whose ids begin so: what
    /// is there may still be unfit.
    /// </summary>
    public static Tone Judged(Tone facts, IEnumerable<CheckResult> results, params string[] checks) =>
        facts is not Tone.Good ? facts
        : results.Where(result => result.Status is CheckStatus.Error or CheckStatus.Warning)
            .Where(result => checks.Any(beginning => result.CheckId.StartsWith(beginning, StringComparison.Ordinal)))
            .OrderBy(result => CheckStatuses.Place(result.Status)).Select(result => Of(result.Status)).FirstOrDefault(facts);

    public static Tone Of(CheckStatus status) => status switch
    {
        CheckStatus.Pass => Tone.Good,
        CheckStatus.Notice => Tone.Notice,
        CheckStatus.Warning => Tone.Warning,
        CheckStatus.Error => Tone.Bad,
        CheckStatus.NotApplicable => Tone.Off,
        _ => Tone.Unknown,
    };

    public static Tone Of(Severity severity) => severity switch
    {
        Severity.Notice => Tone.Notice,
        Severity.Warning => Tone.Warning,
        Severity.Error => Tone.Bad,
        _ => Tone.Unknown,
    };

    public static Tone Of(Expected expected) => expected switch
    {
        Expected.Tls or Expected.TlsWithCertificate => Tone.Good,
        Expected.Failure => Tone.Bad,
        Expected.NotOffered => Tone.Off,
        _ => Tone.Unknown,
    };

    public static Tone Of(Pairing pairing) => pairing switch
    {
        Pairing.Matched => Tone.Good,
        Pairing.Mismatched => Tone.Bad,
        _ => Tone.Unknown,
    };

    public static Tone Of(Probe probe) =>
        probe.TlsEstablished ? Tone.Good
        : probe.Failure is ProbeFailure.RefusedAddress or ProbeFailure.NotOffered ? Tone.Notice
        : Tone.Bad;

    /// <summary>Tone of a file that TLS cannot do without.</summary>
    public static Tone OfNeeded(FileState state) => state switch
    {
        FileState.Present => Tone.Good,
        FileState.Unspecified or FileState.Unreadable or FileState.Barred => Tone.Unknown,
        _ => Tone.Bad,
    };

    /// <summary>Tone of a file or directory that XMail does without where it is not there.</summary>
    public static Tone OfOptional(FileState state, FileState good) =>
        state == good ? Tone.Good
        : state switch
        {
            FileState.Missing => Tone.Off,
            FileState.Unspecified or FileState.Unreadable or FileState.Barred => Tone.Unknown,
            _ => Tone.Warning,
        };
}
