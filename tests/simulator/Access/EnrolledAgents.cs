using System.Collections.Concurrent;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Grpc.Net.Client;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Access;

/// <summary>Identities of the agents that tests play: each was given by a collector for a token, as any other. Which one is meant a caller says by the name he asks TLS for.</summary>
internal static class EnrolledAgents
{
    private static readonly ConcurrentDictionary<string, SslStreamCertificateContext> Identities = new();

    /// <summary>Adds a host to a collector, and lets its agent in.</summary>
    public static async Task<V1.Host> AddAsync(GrpcChannel collector, string id, string address)
    {
        var host = (await new FleetService.FleetServiceClient(collector).CreateHostAsync(
            new CreateHostRequest { HostId = id, Host = new V1.Host { Address = address } })).Host;
        await LetInAsync(collector, host.Name);
        // The collector polls once the agent says that it answers, or is asked to.
        return host;
    }

    /// <summary>Gives the agent of a host an identity; whichever it had before is none any more.</summary>
    public static async Task<SslStreamCertificateContext> LetInAsync(GrpcChannel collector, string host)
    {
        var made = await new AccessService.AccessServiceClient(collector).CreateEnrollmentTokenAsync(new CreateEnrollmentTokenRequest { Parent = host, Replace = true });
        if (!EnrollmentToken.TryParse(made.Token, out var token)) throw new InvalidOperationException("The collector made no token.");
        var key = SigningKey.Make();
        var enrolled = await new EnrollmentService.EnrollmentServiceClient(collector).EnrollAsync(new EnrollRequest
        {
            Token = ByteString.CopyFrom(token.Secret),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
        });
        return Keep(enrolled.Certificate.ToByteArray(), key);
    }

    /// <summary>Has a collector poll, as an agent does that starts.</summary>
    /// <param name="agent">What it shows.</param>
    /// <param name="collector">Where gRPC is answered by TLS.</param>
    public static async Task GreetAsync(SslStreamCertificateContext agent, string collector)
    {
        using var handler = new SocketsHttpHandler();
        // Whom it talks to is tested elsewhere: by agents that are real.
        handler.SslOptions = new SslClientAuthenticationOptions { ClientCertificateContext = agent, RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null };
        using var channel = GrpcChannel.ForAddress(collector, new GrpcChannelOptions { HttpHandler = handler });
        await new EnrollmentService.EnrollmentServiceClient(channel).GreetAsync(new GreetRequest());
    }

    /// <summary>What the agent of that id shows; null where none is known.</summary>
    public static SslStreamCertificateContext? Find(string? agentId) => agentId is null ? null : Identities.GetValueOrDefault(agentId);

    /// <summary>Id of one of them, whichever.</summary>
    public static string Any => Identities.Keys.First();

    /// <summary>Has an agent show a certificate from now on.</summary>
    public static SslStreamCertificateContext Keep(byte[] der, SigningKey key) => Identities[IdentityCertificate.Read(der)!.Identity.Id] = Show(der, key);

    /// <summary>A certificate with its key, as TLS shows it.</summary>
    public static SslStreamCertificateContext Show(byte[] der, SigningKey key)
    {
        using var secret = ECDsa.Create();
        secret.ImportPkcs8PrivateKey(key.ToPkcs8(), out _);
        using var bare = X509CertificateLoader.LoadCertificate(der);
        return SslStreamCertificateContext.Create(bare.CopyWithPrivateKey(secret), null, offline: true);
    }
}
