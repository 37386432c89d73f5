using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Callers;

/// <summary>A collector and an agent of one fleet, and everybody who may call them.</summary>
public sealed class Members : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _data = new();
    private readonly MailRoot _mailRoot = MailRoot.Healthy();
    private WebApplication _collector = null!;
    private WebApplication _agent = null!;

    internal IReadOnlyDictionary<string, Identity> All { get; private set; } = null!;

    internal Uri Collector => new(_collector.Urls.First());

    // The server knows nothing of the TLS that it is given.
    internal Uri Agent => new($"https://{new Uri(_agent.Urls.First()).Authority}");

    internal IServiceProvider Services => _collector.Services;

    internal string CollectorSocket => _data.PathOf("collector.sock");

    internal string AgentSocket => _data.PathOf("agent/agent.sock");

    public async Task InitializeAsync()
    {
        // Others of this machine find the sockets.
        File.SetUnixFileMode(_data.Path, (UnixFileMode)0b111_101_101);
        var state = Directory.CreateDirectory(_data.PathOf("state"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
        _collector = await CollectorHost.BuildAsync(
            new CollectorOptions
            {
                Storage = new StorageOptions { DataDirectory = state },
                Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0, Socket = CollectorSocket },
            },
            default);
        await _collector.StartAsync();
        var (mine, spki) = await EnrollAsync("mx1");
        _agent = await StartAgentAsync(mine);
        All = (await MakeAsync(mine)).ToDictionary(identity => identity.Name);
    }

    public async Task DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _collector.DisposeAsync();
    }

    public void Dispose()
    {
        _data.Dispose();
        _mailRoot.Dispose();
    }

    private T Get<T>()
        where T : notnull => _collector.Services.GetRequiredService<T>();

    private async Task<List<Identity>> MakeAsync(AgentIdentity mine)
    {
        var (authority, now) = (Get<Authority>(), TimeProvider.System.GetUtcNow());
        var (other, _) = await EnrollAsync("mx2");
        var (revoked, _) = await EnrollAsync("mx3");
        await Get<FleetEnrollment>().RevokeAsync("hosts/mx3", "users/ann", default);
        var (strange, key) = (Authority.Make("strangers", now), SigningKey.Make());
        var people = new List<Identity>
        {
            new("nobody"),
            new("another authority", Show(strange.Issue(key.Public, IdentityKind.Person, "viewer", ServerNames.None, now), key)),
            new("this authority, never recorded", Show(authority.Issue(key.Public, IdentityKind.Person, "viewer", ServerNames.None, now), key)),
            new("agent of this host", Show(mine.Leaf, mine.Key)),
            new("agent of another host", Show(other.Leaf, other.Key)),
            new("agent that was revoked", Show(revoked.Leaf, revoked.Key)),
            new("collector", Show(authority.Issue(key.Public, IdentityKind.Collector, "other", ServerNames.None, now), key)),
            new("collector of another authority", Show(strange.Issue(key.Public, IdentityKind.Collector, "other", ServerNames.None, now), key)),
            new("root by the socket", Socket: CollectorSocket),
            new("token that is none", Token: BearerToken.Make(BearerToken.Script)),
            new("token that is too long", Token: new string('x', 1000)),
        };
        foreach (var role in new[] { Role.Viewer, Role.Operator, Role.Admin })
        {
            var name = $"{role}".ToLowerInvariant();
            await Get<FleetUsers>().AddAsync(name, role, default);
            people.Add(new Identity($"{name} by certificate", await CertificateAsync(name)));
            people.Add(new Identity($"{name} by token", Token: await TokenAsync(role, now.AddDays(1))));
        }

        await Get<FleetUsers>().AddAsync("gone", Role.Admin, default);
        people.Add(new Identity("removed user", await CertificateAsync("gone")));
        await Get<FleetUsers>().RemoveAsync("gone", default);
        people.Add(new Identity("revoked token", Token: await TokenAsync(Role.Admin, now.AddDays(1), isRevoked: true)));
        people.Add(new Identity("expired certificate", Show(authority.Issue(key.Public, IdentityKind.Person, "admin", ServerNames.None, now.AddDays(-40)), key)));
        people.Add(new Identity("certificate of times to come", Show(authority.Issue(key.Public, IdentityKind.Person, "admin", ServerNames.None, now.AddDays(40)), key)));
        people.Add(new Identity("expired token", Token: await TokenAsync(Role.Admin, TimeProvider.System.GetUtcNow().AddSeconds(1))));
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        return people;
    }

    private async Task<(AgentIdentity Identity, string Spki)> EnrollAsync(string id)
    {
        var host = (await Get<FleetCore>().CreateHostAsync(new CreateHostRequest { HostId = id, Host = new Host { Address = "192.0.2.1:7460" } }, "users/ann", default)).Host;
        var (token, _) = await Get<FleetEnrollment>().MakeTokenAsync(host.Name, replace: false, "users/ann", default);
        var key = SigningKey.Make();
        var answer = await Get<FleetEnrollment>().EnrollAsync(
            new EnrollRequest { Token = ByteString.CopyFrom(token.Secret), CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)) }, "127.0.0.1", default);
        var identity = AgentIdentity.Of(key, answer.Certificate.ToByteArray(), answer.AuthorityCertificate.ToByteArray(), Collector.Authority);
        return (identity, identity.Leaf.SpkiSha256);
    }

    private async Task<WebApplication> StartAgentAsync(AgentIdentity identity)
    {
        var directory = Directory.CreateDirectory(_data.PathOf("agent")).FullName;
        File.SetUnixFileMode(directory, (UnixFileMode)0b111_101_101);
        await IdentityFile.WriteAsync(directory, identity, default);
        var agent = AgentHost.Build(new AgentOptions
        {
            Installation = new InstallationOptions(_mailRoot.Directory, ""),
            Port = 0,
            StateDirectory = directory,
            Socket = AgentSocket,
        });
        await agent.StartAsync();
        return agent;
    }

    private async Task<X509Certificate2> CertificateAsync(string user)
    {
        var key = SigningKey.Make();
        var issued = await Get<UserCertificates>().IssueAsync(
            new CreateUserCertificateRequest { Parent = $"users/{user}", CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)) }, default);
        return Show(issued, key);
    }

    private async Task<string> TokenAsync(Role role, DateTimeOffset end, bool isRevoked = false)
    {
        var (secret, token) = await Get<FleetTokens>().MakeAsync(new Token { Role = role, ExpireTime = Timestamp.FromDateTimeOffset(end) }, "users/ann", default);
        if (isRevoked) await Get<FleetTokens>().RevokeAsync(token.Name, default);
        return secret;
    }

    private static X509Certificate2 Show(IdentityCertificate issued, SigningKey key)
    {
        using var secret = ECDsa.Create();
        secret.ImportPkcs8PrivateKey(key.ToPkcs8(), out _);
        using var bare = X509CertificateLoader.LoadCertificate(issued.Der);
        return bare.CopyWithPrivateKey(secret);
    }
}
