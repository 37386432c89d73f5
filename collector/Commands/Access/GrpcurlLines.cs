using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Fleet.Polling;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary>Lines of grpcurl that work as they stand, for the collector and for an agent.</summary>
internal static class GrpcurlLines
{
    // Stands for the address of an agent where there is none yet.
    private const string SomeAgent = "HOST:7460";

    public static async Task<IReadOnlyList<string>> OfAsync(Asking asking, PersonFiles files, string collectorAddress, CancellationToken ct)
    {
        var collector = asking.Collector.Address.Network ?? AgentAddress.Parse(collectorAddress) ?? throw asking.Collector.MeansNothing();
        var agent = (await AllHosts.ReadAsync(asking.Collector, "", ct))
            .FirstOrDefault(host => host is { Enrollment.State: EnrollmentState.Enrolled, Address.Length: > 0 })?.Address;
        return
        [
            Line(files, collector.ToString(), "list"),
            Line(files, collector.ToString(), "xmailfleet.v1.FleetService/ListHosts"),
            Line(files, agent is not null && AgentAddress.Parse(agent) is { } known ? known.ToString() : SomeAgent, "xmailfleet.v1.AgentService/Diagnose"),
        ];
    }

    private static string Line(PersonFiles files, string address, string method) =>
        $"grpcurl -cacert {ShellPath.Word(files.Authority)} -cert {ShellPath.Word(files.Certificate)} -key {ShellPath.Word(files.Key)} {ShellPath.Word(address)} {method}";
}
