using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Google.Protobuf;
using Grpc.Net.Client;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Identities of the agents that tests play: each was given by a collector for a token, as any other. Which one is meant a caller says by the name he asks TLS for.</summary>
internal static class EnrolledAgents
{
    private static readonly ConcurrentDictionary<string, X509Certificate2> Certificates = new();

    /// <summary>Adds a host to a collector, and lets its agent in.</summary>
    public static async Task<Host> AddAsync(GrpcChannel collector, string id, string address)
    {
        var host = (await new FleetService.FleetServiceClient(collector).CreateHostAsync(
            new CreateHostRequest { HostId = id, Host = new Host { Address = address } })).Host;
        var made = await new AccessService.AccessServiceClient(collector).CreateEnrollmentTokenAsync(new CreateEnrollmentTokenRequest { Parent = host.Name });
        Assert.True(EnrollmentToken.TryParse(made.Token, out var token));
        var key = SigningKey.Make();
        var enrolled = await new EnrollmentService.EnrollmentServiceClient(collector).EnrollAsync(new EnrollRequest
        {
            Token = ByteString.CopyFrom(token.Secret),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
        });
        Keep(enrolled.Certificate.ToByteArray(), key);
        // The collector polls once the agent says that it answers, or is asked to.
        return host;
    }

    /// <summary>What the agent of that id shows; null where none is known.</summary>
    public static X509Certificate2? Find(string? agentId) => agentId is null ? null : Certificates.GetValueOrDefault(agentId);

    private static void Keep(byte[] der, SigningKey key)
    {
        using var secret = ECDsa.Create();
        secret.ImportPkcs8PrivateKey(key.ToPkcs8(), out _);
        using var bare = X509CertificateLoader.LoadCertificate(der);
        Certificates[IdentityCertificate.Read(der)!.Identity.Id] = bare.CopyWithPrivateKey(secret);
    }
}
