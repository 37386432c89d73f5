using XMailFleet.Diagnosing.Expectations;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>What XMail's own library does with XMail's own files, tried apart from XMail, and whether that is what is known of its version.</summary>
internal sealed class OpenSslRehearsalCheck : ICheck
{
    public string Id => "openssl-rehearsal";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var rehearsal = facts.Rehearsal ?? new Rehearsal();
        yield return rehearsal.State is RehearsalState.Unsafe ? JudgeUntrusted(rehearsal)
            : Judge(rehearsal).With(("version", VersionOf(rehearsal)), ("detail", rehearsal.Error.Length > 0 ? rehearsal.Error : rehearsal.Detail), ("protocol", Any(rehearsal)?.Protocol ?? ""), ("cipher", Any(rehearsal)?.CipherSuite ?? ""));
        if (HandshakeOutlook.Differ(facts)) yield return Finding.Notice("rules-differ", rehearsal.LibraryPath).With(("version", VersionOf(rehearsal)));
    }

    private static Finding Judge(Rehearsal rehearsal) => rehearsal.State switch
    {
        RehearsalState.Done when rehearsal.FailedStep is not RehearsedStep.Unspecified => Finding.Error(ReasonOf(rehearsal.FailedStep), rehearsal.LibraryPath),
        RehearsalState.Done when rehearsal.Clients.Any(client => client is { Kind: ClientKind.Usual, Served: true }) => Finding.Pass(rehearsal.LibraryPath),
        RehearsalState.Done when Any(rehearsal) is { Served: true } => Finding.Error("few-clients", rehearsal.LibraryPath),
        RehearsalState.Done => Finding.Error("no-client", rehearsal.LibraryPath),
        RehearsalState.Failed => Finding.Notice("broke-off"),
        RehearsalState.TimedOut => Finding.Notice("timed-out"),
        // The rules stand in.
        _ => Finding.NotApplicable(),
    };

    private static string ReasonOf(RehearsedStep step) => step switch
    {
        RehearsedStep.Certificate => "certificate-refused",
        RehearsedStep.PrivateKey => "key-refused",
        RehearsedStep.Pair => "pair-refused",
        RehearsedStep.Trust => "trust-refused",
        _ => "no-context",
    };

    private static Finding JudgeUntrusted(Rehearsal rehearsal)
    {
        var untrusted = rehearsal.Untrusted ?? new UntrustedCommand { Path = rehearsal.Detail };
        var finding = untrusted.Reason switch
        {
            UntrustedReason.Owner or UntrustedReason.OwnUser => Finding.Warning("owned-by-other", untrusted.Path),
            UntrustedReason.WritableByAll => Finding.Warning("writable-by-all", untrusted.Path),
            UntrustedReason.WritableByGroup => Finding.Warning("writable-by-group", untrusted.Path),
            _ => Finding.Notice("not-examined", untrusted.Path),
        };
        return finding.With(("component", untrusted.Component), ("owner", untrusted.Owner), ("group", untrusted.Group), ("mode", untrusted.Mode));
    }

    private static RehearsedClient? Any(Rehearsal rehearsal) => rehearsal.Clients.FirstOrDefault(client => client.Kind is ClientKind.Any);

    private static string VersionOf(Rehearsal rehearsal) => rehearsal.LibraryVersion.Split(' ') is [_, var version, ..] ? version : "";
}
