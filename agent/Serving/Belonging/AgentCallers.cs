using System.Globalization;
using System.Net;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;
using XMailFleet.Programs.Callers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>Who calls an agent: by the socket, the collector by its certificate, people and scripts by what the collector says of them.</summary>
/// <param name="local">Knows those of this machine.</param>
/// <param name="identity">The agent's own; null where it has none, and so is asked by the socket alone.</param>
/// <param name="check">Asks the collector; null where there is none.</param>
/// <param name="clock">The clock.</param>
/// <param name="log">Keeps who was refused.</param>
internal sealed partial class AgentCallers(
    LocalCallers local, OwnIdentity? identity, CallerCheck? check, TimeProvider clock, ILogger<AgentCallers> log) : ICallerRegister
{
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(5);

    private long _lastRefusal;

    private static IAccessWords Say => Words.Access(Language.English);

    public async Task<Caller> IdentifyAsync(HttpContext http)
    {
        if (local.Of(http) is { } neighbour) return neighbour;
        var origin = http.Connection.RemoteIpAddress is { } address ? new IPAddress(address.GetAddressBytes()).ToString() : "";
        if (identity is null || check is null) return Caller.Nobody(origin, Say.NoIdentityHere);
        if (http.Features.Get<IPeerCertificateFeature>()?.LeafDer is { } shown) return await OfCertificateAsync(IdentityCertificate.Read(shown), origin, http);
        return Bearer.Of(http.Request) is { } token ? await OfTokenAsync(token, origin, http) : Caller.Nobody(origin);
    }

    // What was done is read only here; what was refused is told now and then, so that it fills no disk.
    public Task NoteAsync(HttpContext http, Caller caller, string outcome)
    {
        var (last, now) = (Interlocked.Read(ref _lastRefusal), clock.GetTimestamp());
        if (last == 0 || clock.GetElapsedTime(last, now) > TimeSpan.FromMinutes(1))
        {
            Interlocked.Exchange(ref _lastRefusal, now);
            LogRefused(caller.IsKnown ? caller.Name : "Somebody without identity", caller.Origin, outcome);
        }

        return Task.CompletedTask;
    }

    private async Task<Caller> OfCertificateAsync(IdentityCertificate? shown, string origin, HttpContext http)
    {
        var standing = identity!.Judge(shown);
        if (standing is CertificateStanding.Expired) return Caller.Nobody(origin, Say.CertificateOver(Moment(shown!.NotAfter), Moment(clock.GetUtcNow())));
        if (standing is CertificateStanding.NotYetValid) return Caller.Nobody(origin, Say.CertificateNotYet(Moment(shown!.NotBefore), Moment(clock.GetUtcNow())));
        if (standing is CertificateStanding.Foreign) return Caller.Nobody(origin, Say.CertificateOfNobody);
        return shown!.Identity.Kind switch
        {
            IdentityKind.Collector => new Caller($"collectors/{shown.Identity.Id}", Role.Viewer, origin),
            IdentityKind.Person => await AskAsync(new CheckCallerRequest { SerialNumber = shown.SerialNumber, Person = shown.Identity.Id }, origin, Say.CertificateOfNobody, http),
            _ => new Caller($"agents/{shown.Identity.Id}", Role.Unspecified, origin),
        };
    }

    private Task<Caller> OfTokenAsync(string token, string origin, HttpContext http) => BearerToken.IsOne(token, BearerToken.Script)
        ? AskAsync(new CheckCallerRequest { TokenSha256 = BearerToken.HashOf(token) }, origin, Say.TokenOfNobody, http)
        : Task.FromResult(Caller.Nobody(origin, Say.TokenOfNobody));

    private async Task<Caller> AskAsync(CheckCallerRequest request, string origin, string fault, HttpContext http)
    {
        var answer = await check!.AskAsync(request, http.RequestAborted);
        if (answer is null) return Caller.Nobody(origin, Say.CollectorSilent(identity!.Current.Collector));
        if (answer.Caller.Length == 0) return Caller.Nobody(origin, fault);
        return new Caller(answer.Caller, answer.Role, origin) { Ended = EndOf(request, http) };
    }

    // A stream lasts; whoever opened it may be put out meanwhile.
    private CancellationToken EndOf(CheckCallerRequest request, HttpContext http)
    {
        var (end, over) = (new CancellationTokenSource(), CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted));
        http.Response.OnCompleted(over.CancelAsync);
        _ = WatchAsync(request, end, over.Token);
        return end.Token;
    }

    private async Task WatchAsync(CheckCallerRequest request, CancellationTokenSource end, CancellationToken aborted)
    {
        try
        {
            do await Task.Delay(Recheck, clock, aborted);
            while (await check!.AskAsync(request, aborted) is null or { Caller.Length: > 0 });
            await end.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The call is over.
        }
    }

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    [LoggerMessage(LogLevel.Warning, "{Caller} at {Origin} was refused: {Outcome}. Further ones within a minute are not told.")]
    private partial void LogRefused(string caller, string origin, string outcome);
}
