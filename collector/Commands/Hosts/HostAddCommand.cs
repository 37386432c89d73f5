using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Fleet.Polling;
using XMailFleet.Identities;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host add</c>: makes a host, and prints the one line to paste there.</summary>
internal static class HostAddCommand
{
    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand(
            "add", words => words.HostAdd,
            [HostSettings.AgentAddress, HostSettings.Labels, HostSettings.Replace, HostSettings.CollectorAddress, .. CallingSettings.All])
        {
            Examples =
            [
                "xmailfleet-collector host add mx1",
                "xmailfleet-collector host add mx1 --label site=tokyo --label tier=1",
                "xmailfleet-collector host add mx1 --replace --collector-address fleet.example.org:7470",
            ],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, Read, (asking, host, ct) => RunAsync(asking, asking.Given(name), host, ct));
    }

    private static NewHost Read(OptionReader reader) => new(
        reader.Read(HostSettings.AgentAddress), reader.Read(HostSettings.Labels), reader.Read(HostSettings.Replace), reader.Read(HostSettings.CollectorAddress));

    private static async Task<int> RunAsync(Asking asking, string name, NewHost wanted, CancellationToken ct)
    {
        var collector = asking.Collector;
        var host = new V1.Host { Name = HostCommands.Resource(name), Address = wanted.AgentAddress ?? "" };
        foreach (var (key, value) in wanted.Labels) host.Labels[key] = value;
        var isNew = await CreateAsync(collector, name, host, ct);
        var request = new CreateEnrollmentTokenRequest { Parent = host.Name, Replace = wanted.IsReplaced };
        var response = await collector.AskAsync(options => collector.Access.CreateEnrollmentTokenAsync(request, options), ct);
        if (!isNew) await ChangeAsync(collector, host, ct);
        var address = wanted.CollectorAddress ?? response.CollectorAddress;
        // Somebody runs the line as root: it holds what it should, or is not printed.
        if (!EnrollmentToken.TryParse(response.Token, out _) || AgentAddress.Parse(address) is not { } reached) throw collector.MeansNothing();
        var words = Words.HostCommands(asking.Language);
        if (wanted.CollectorAddress is null && EnrollLine.IsOfThisMachine(reached)) await asking.SayAsync(words.OnlyThisMachine(name, reached.ToString()));
        await asking.SayAsync(words.PasteLine(name, Asking.Moment(response.ExpireTime)));
        await asking.PrintAsync(EnrollLine.Of(response.Token, reached));
        await asking.SayAsync(words.BySsh($"xmailfleet-collector host add {ShellPath.Word(name)} | ssh root@{ShellPath.Word(name)} sh"));
        return 0;
    }

    // One that is there already is taken: whoever lost the line asks again.
    private static async Task<bool> CreateAsync(CollectorConnection collector, string name, V1.Host host, CancellationToken ct)
    {
        var request = new CreateHostRequest { HostId = name, Host = host };
        try
        {
            await collector.AskAsync(options => collector.Fleet.CreateHostAsync(request, options), ct);
            return true;
        }
        catch (CallException refusal) when (refusal.Status is Grpc.Core.StatusCode.AlreadyExists)
        {
            return false;
        }
    }

    private static async Task ChangeAsync(CollectorConnection collector, V1.Host wanted, CancellationToken ct)
    {
        var paths = new FieldMask();
        if (wanted.Address.Length > 0) paths.Paths.Add("address");
        if (wanted.Labels.Count > 0) paths.Paths.Add("labels");
        if (paths.Paths.Count == 0) return;
        var host = (await collector.AskAsync(options => collector.Fleet.GetHostAsync(new GetHostRequest { Name = wanted.Name }, options), ct)).Host;
        host.MergeFrom(wanted);
        var request = new UpdateHostRequest { Host = host, UpdateMask = paths };
        await collector.AskAsync(options => collector.Fleet.UpdateHostAsync(request, options), ct);
    }

    private sealed record NewHost(string? AgentAddress, IReadOnlyDictionary<string, string> Labels, bool IsReplaced, string? CollectorAddress);
}
