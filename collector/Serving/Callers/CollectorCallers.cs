using System.Net;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.Programs.Callers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Callers;

/// <summary>Who calls the collector: by the socket, by a certificate, by a token.</summary>
internal sealed partial class CollectorCallers(
    Authority authority, FleetEnrollment enrollment, UserCertificates certificates, FleetTokens tokens, CallerEnds ends, LocalCallers local,
    AuditLog audit, TimeProvider time, ILogger<CollectorCallers> log) : ICallerRegister
{
    public async Task<Caller> IdentifyAsync(HttpContext http)
    {
        if (local.Of(http) is { } neighbour) return neighbour;
        var origin = OriginOf(http);
        if (PresentedCertificate.Of(http) is { } shown) return await OfCertificateAsync(shown.Certificate, origin, http.RequestAborted);
        return Bearer.Of(http.Request) is { } token ? await OfTokenAsync(token, origin, http.RequestAborted) : Caller.Nobody(origin);
    }

    public async Task NoteAsync(HttpContext http, Caller caller, string outcome)
    {
        try
        {
            await audit.AddAsync(caller.Name, caller.Origin, MethodRules.NameOf(http.Request.Path.Value ?? ""), DeedResource.Of(http), outcome);
        }
        catch (HistoryException failure)
        {
            // What was done is done, and what was refused stays so: on a full disk too.
            LogNotKept(failure, caller.Name, http.Request.Path.Value ?? "", outcome);
        }
    }

    /// <summary>Address of a caller, without a port.</summary>
    public static string OriginOf(HttpContext http) => http.Connection.RemoteIpAddress switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
        var address => new IPAddress(address.GetAddressBytes()).ToString(),
    };

    private async Task<Caller> OfCertificateAsync(IdentityCertificate? shown, string origin, CancellationToken ct)
    {
        switch (authority.Trust.Judge(shown, time.GetUtcNow()))
        {
            case CertificateStanding.Expired:
                return Caller.Nobody(origin, Words.Access(Language.English).CertificateOver(Moment(shown!.NotAfter), Moment(time.GetUtcNow())));
            case CertificateStanding.NotYetValid:
                return Caller.Nobody(origin, Words.Access(Language.English).CertificateNotYet(Moment(shown!.NotBefore), Moment(time.GetUtcNow())));
            case CertificateStanding.Foreign:
                return Stranger(origin);
        }

        switch (shown!.Identity.Kind)
        {
            case IdentityKind.Person when await certificates.FindAsync(shown.Identity.Id, shown.SerialNumber, ct) is { } user:
                return new Caller(user.Name, user.Role, origin) { Ended = ends.Of(user.Name), EndTime = shown.NotAfter };
            case IdentityKind.Agent when await enrollment.FindAsync(shown, TimeSpan.Zero, ct) is { } host:
                return new Caller(host.Host.Name, Role.Unspecified, origin);
            case IdentityKind.Collector:
                return new Caller($"collectors/{shown.Identity.Id}", Role.Unspecified, origin);
            default:
                return Stranger(origin);
        }
    }

    private async Task<Caller> OfTokenAsync(string token, string origin, CancellationToken ct) =>
        BearerToken.IsOne(token, BearerToken.Script) && await tokens.FindAsync(BearerToken.HashOf(token), ct) is { } found
            ? new Caller(found.Name, found.Role, origin) { Ended = ends.Of(found.Name), EndTime = found.ExpireTime.ToDateTimeOffset() }
            : Caller.Nobody(origin, Words.Access(Language.English).TokenOfNobody);

    private static Caller Stranger(string origin) => Caller.Nobody(origin, Words.Access(Language.English).CertificateOfNobody);

    [LoggerMessage(LogLevel.Error, "The audit log could not be written: {Caller}, {Method}, {Outcome}.")]
    private partial void LogNotKept(Exception failure, string caller, string method, string outcome);

    private static string Moment(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);
}
