using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web;

internal static class Tones
{
    public static Tone Of(Verdict verdict) => verdict switch
    {
        Verdict.Full or Verdict.ServerOnly => Tone.Good,
        Verdict.Degraded => Tone.Warning,
        Verdict.Broken => Tone.Bad,
        Verdict.Disabled => Tone.Off,
        _ => Tone.Unknown,
    };

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
        FileState.Unspecified or FileState.Unreadable => Tone.Unknown,
        _ => Tone.Bad,
    };

    /// <summary>Tone of a file or directory that XMail does without where it is not there.</summary>
    public static Tone OfOptional(FileState state, FileState good) =>
        state == good ? Tone.Good
        : state switch
        {
            FileState.Missing => Tone.Off,
            FileState.Unspecified or FileState.Unreadable => Tone.Unknown,
            _ => Tone.Warning,
        };
}
