using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class EnglishNames
{
    public string? Of(RehearsalState state) => state switch
    {
        RehearsalState.Unspecified => "not tried",
        RehearsalState.Done => "tried",
        RehearsalState.Unsafe => "not tried: others can change what would be loaded",
        RehearsalState.NotLoadable => "not tried: the library cannot be loaded here",
        RehearsalState.NothingToTry => "not tried: a file is missing or closed",
        RehearsalState.Failed => "broke off",
        RehearsalState.TimedOut => "came to no end in time",
        RehearsalState.NotPermitted => "not tried: this host does not permit it",
        _ => null,
    };

    public string? Of(RehearsedStep step) => step switch
    {
        RehearsedStep.Unspecified => "none",
        RehearsedStep.Context => "making the library ready",
        RehearsedStep.Certificate => "loading server.cert",
        RehearsedStep.PrivateKey => "loading server.key",
        RehearsedStep.Pair => "comparing server.cert and server.key",
        RehearsedStep.Trust => "loading the CA certificates",
        _ => null,
    };

    public string? Of(ClientKind kind) => kind switch
    {
        ClientKind.Unspecified => "unspecified",
        ClientKind.Usual => "usual client of today",
        ClientKind.UsualTls12 => "usual client of today, TLS 1.2 alone",
        ClientKind.Any => "client that offers all there is",
        _ => null,
    };

    public string? Of(ExpectationSource source) => source switch
    {
        ExpectationSource.Unspecified => "unspecified",
        ExpectationSource.Rehearsed => "tried with XMail's own library",
        ExpectationSource.Rules => "by what is known of the version",
        _ => null,
    };
}
