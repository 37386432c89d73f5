using Google.Protobuf;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Access;

/// <summary>A fleet that is let in before its collector runs: by what lets each host in, without the calls.</summary>
internal static class EnrolledFleet
{
    private const int AtOnce = 64;

    /// <summary>Makes the hosts, and gives their agents what they show.</summary>
    /// <param name="dataDirectory">Of the collector, which does not run.</param>
    /// <param name="hosts">Id and HOST:PORT of each.</param>
    public static async Task MakeAsync(string dataDirectory, IEnumerable<(string Id, string Address)> hosts)
    {
        var options = new CollectorOptions
        {
            Storage = new StorageOptions { DataDirectory = dataDirectory },
            Endpoints = new EndpointOptions { GrpcPort = 0, WebPort = 0 },
        };
        await using var collector = await CollectorHost.BuildAsync(options, CancellationToken.None);
        await LetInAsync(collector.Services, hosts);
    }

    /// <summary>The same for a collector of this process.</summary>
    public static async Task LetInAsync(IServiceProvider collector, IEnumerable<(string Id, string Address)> hosts)
    {
        var (fleet, enrollment) = (collector.GetRequiredService<FleetHosts>(), collector.GetRequiredService<FleetEnrollment>());
        await Parallel.ForEachAsync(hosts, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (host, ct) =>
        {
            var made = await fleet.CreateAsync(host.Id, new V1.Host { Address = host.Address }, "", ct);
            var (token, _) = await enrollment.MakeTokenAsync(made.Name, replace: false, "", ct);
            var key = SigningKey.Make();
            var request = new EnrollRequest
            {
                Token = ByteString.CopyFrom(token.Secret),
                CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(key)),
            };
            EnrolledAgents.Keep((await enrollment.EnrollAsync(request, "127.0.0.1", ct)).Certificate.ToByteArray(), key);
        });
    }
}
