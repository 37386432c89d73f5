using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>
/// What people call the values of the protocol's enums. Short names (<c>Of</c>) stand in tables and labels; sentences
/// (<c>Explain</c>) stand below them. A value that this program does not know, from a newer agent, is named by its
/// number.
/// </summary>
public static class Names
{
    public static string Of(FileState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(CertificateContent content, Language language) => Known(In(language).Of(content), content, language);

    public static string Of(PrivateKeyContent content, Language language) => Known(In(language).Of(content), content, language);

    public static string Of(TextFlaw flaw, Language language) => Known(In(language).Of(flaw), flaw, language);

    public static string Of(ContainerKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(Pairing pairing, Language language) => Known(In(language).Of(pairing), pairing, language);

    public static string Of(BarredReason reason, Language language) => Known(In(language).Of(reason), reason, language);

    public static string Of(CaDirectoryEntryState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(Verdict verdict, Language language) => Known(In(language).Of(verdict), verdict, language);

    /// <summary>What the verdict means for the clients of the host: one sentence.</summary>
    public static string Explain(Verdict verdict, Language language) => In(language).Explain(verdict);

    public static string Of(CheckStatus status, Language language) => Known(In(language).Of(status), status, language);

    public static string Of(Severity severity, Language language) => Known(In(language).Of(severity), severity, language);

    public static string Of(RegressionState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(RegressionKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(RegressionEventKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(ActivityKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(Reachability reachability, Language language) => Known(In(language).Of(reachability), reachability, language);

    public static string Of(EnrollmentState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(Role role, Language language) => Known(In(language).Of(role), role, language);

    /// <summary>Heading of a section of the report; the first three are those of the original diagnosis page.</summary>
    public static string Of(CheckArea area, Language language) => Known(In(language).Of(area), area, language);

    /// <summary>What an agent that watches its host has seen a change of.</summary>
    public static string Of(DiagnosisPart part, Language language) => Known(In(language).Of(part), part, language);

    public static string Of(CommandState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(UntrustedReason reason, Language language) => Known(In(language).Of(reason), reason, language);

    public static string Of(LibraryKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(ServerState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(Disbelief disbelief, Language language) => Known(In(language).Of(disbelief), disbelief, language);

    public static string Of(ProbeFailure failure, Language language) => Known(In(language).Of(failure), failure, language);

    public static string Of(ClientCertificateRequest request, Language language) => Known(In(language).Of(request), request, language);

    public static string Of(Service service, Language language) => Known(In(language).Of(service), service, language);

    /// <summary>How a client comes to TLS with the service.</summary>
    public static string Explain(Service service, Language language) => In(language).Explain(service) ?? Of(service, language);

    public static string Of(Expected expected, Language language) => Known(In(language).Of(expected), expected, language);

    public static string Of(RehearsalState state, Language language) => Known(In(language).Of(state), state, language);

    public static string Of(RehearsedStep step, Language language) => Known(In(language).Of(step), step, language);

    public static string Of(ClientKind kind, Language language) => Known(In(language).Of(kind), kind, language);

    public static string Of(ExpectationSource source, Language language) => Known(In(language).Of(source), source, language);

    public static string Of(ClientAuthenticationMode mode, Language language) => Known(In(language).Of(mode), mode, language);

    public static string Of(TrustSource source, Language language) => Known(In(language).Of(source), source, language);

    public static string Of(InstallationSource source, Language language) => Known(In(language).Of(source), source, language);

    public static string Of(IgnoredCause cause, Language language) => Known(In(language).Of(cause), cause, language);

    private static INames In(Language language) => Words.Names(language);

    private static string Known<T>(string? name, T value, Language language)
        where T : struct, Enum =>
        name ?? In(language).Unknown(value.ToString("D"));
}
