using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Fuzzing;

/// <summary>A collector that one token lets into, again and again, and the connections of those who call it: nobody, an agent, one that was revoked.</summary>
internal sealed class EnrollingFleet
{
    /// <summary>The host that the token is for.</summary>
    public const string Host = "hosts/mx1";

    private readonly FuzzedCollector _collector;
    private readonly StoredHost _host;
    private readonly DateTimeOffset _begin;
    private HttpClient[] _callers = [];

    private EnrollingFleet(FuzzedCollector collector, StoredHost host) => (_collector, _host, _begin) = (collector, host, collector.Clock.Time);

    /// <summary>What the token comes to.</summary>
    public static ReadOnlySpan<byte> Secret => "enrollment of mx1 01"u8;

    public Uri Address => _collector.Rpcs;

    public DateTimeOffset Time => _collector.Clock.Time;

    public TrustedAuthority Trust => _collector.Get<Authority>().Trust;

    public string Incarnation => _host.Incarnation;

    public static async Task<EnrollingFleet> StartAsync()
    {
        var collector = await FuzzedCollector.StartAsync();
        var fleet = new EnrollingFleet(collector, (await collector.Get<IHistoryStore>().FindHostAsync("mx1", default))!);
        fleet._callers = [Call(null), Call(await fleet.EnrollAsync("hosts/mx2")), Call(await fleet.EnrollAsync("hosts/mx3"))];
        await collector.Get<FleetEnrollment>().RevokeAsync("hosts/mx3", "users/ann", default);
        await fleet.ForgetAsync();
        return fleet;
    }

    public HttpClient CallerOf(int number) => _callers[number % _callers.Length];

    /// <summary>Whether he may do more than enroll.</summary>
    public bool Belongs(int number) => number % _callers.Length == 1;

    /// <summary>To and fro: an agent that renews twice at a time is refused.</summary>
    public void Next() => _collector.Clock.Time = _collector.Clock.Time == _begin ? _begin + TimeSpan.FromMinutes(1) : _begin;

    /// <summary>Makes the token what it was before anybody used it.</summary>
    public async Task ForgetAsync()
    {
        var (hash, end) = (EnrollmentToken.HashOf(Secret), Timestamp.FromDateTimeOffset(_begin + TimeSpan.FromHours(1)));
        var members = _collector.Get<IAccessStore>();
        var token = new StoredEnrollmentToken { AgentId = Incarnation, ExpireTime = end }.ToByteArray();
        await members.ChangeAsync(AccessKind.EnrollmentToken, hash, _ => (token, true), default);
        await members.ChangeAsync(AccessKind.Agent, Incarnation, _ => (new StoredAgent { HostId = "mx1", TokenSha256 = hash }.ToByteArray(), true), default);
        var edit = new HostEdit("", null) { Enrollment = _ => new Enrollment { State = EnrollmentState.Pending, TokenExpireTime = end } };
        await _collector.Get<IHistoryStore>().EditHostAsync("mx1", edit, _ => null, default);
    }

    private async Task<X509Certificate2> EnrollAsync(string host)
    {
        var (enrollment, key) = (_collector.Get<FleetEnrollment>(), SigningKey.Make());
        var (token, _) = await enrollment.MakeTokenAsync(host, replace: false, "users/ann", default);
        var request = new EnrollRequest { Token = ByteString.CopyFrom(token.Secret), CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)), Port = 7460 };
        var answer = await enrollment.EnrollAsync(request, "127.0.0.1", default);
        using var secret = ECDsa.Create();
        secret.ImportPkcs8PrivateKey(key.ToPkcs8(), out _);
        using var bare = X509CertificateLoader.LoadCertificate(answer.Certificate.Span);
        return bare.CopyWithPrivateKey(secret);
    }

    private static HttpClient Call(X509Certificate2? certificate) => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions
        {
            // In this process there is nobody else.
            RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null,
            ClientCertificates = certificate is null ? null : [certificate],
            LocalCertificateSelectionCallback = certificate is null ? null : (_, _, _, _, _) => certificate,
        },
    });
}
