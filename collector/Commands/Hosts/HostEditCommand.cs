using System.CommandLine;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host edit</c>: labels that are not named stay.</summary>
internal static class HostEditCommand
{
    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand(
            "edit", words => words.HostEdit, [HostSettings.AgentAddress, HostSettings.Labels, HostSettings.RemoveLabels, .. CallingSettings.All])
        {
            Examples =
            [
                "xmailfleet-collector host edit mx1 --label site=tokyo --label tier=1",
                "xmailfleet-collector host edit mx1 --agent-address mx1.example.org:7460 --remove-label tier",
            ],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, Read, (asking, edit, ct) => RunAsync(asking, asking.Given(name), edit, ct));
    }

    private static Edit Read(OptionReader reader) => new(
        reader.Read(HostSettings.AgentAddress), reader.Read(HostSettings.Labels), reader.Read(HostSettings.RemoveLabels)?.Split('\n') ?? []);

    private static async Task<int> RunAsync(Asking asking, string name, Edit edit, CancellationToken ct)
    {
        if (edit.Paths.Count == 0) throw new CommandRefusal(language => Words.HostCommands(language).NothingToEdit);
        var (collector, resource) = (asking.Collector, HostCommands.Resource(name));
        var host = (await collector.AskAsync(options => collector.Fleet.GetHostAsync(new GetHostRequest { Name = resource }, options), ct)).Host;
        foreach (var key in edit.Removed) host.Labels.Remove(key);
        foreach (var (key, value) in edit.Labels) host.Labels[key] = value;
        if (edit.Address is not null) host.Address = edit.Address;
        var request = new UpdateHostRequest { Host = host, UpdateMask = new FieldMask { Paths = { edit.Paths } } };
        await collector.AskAsync(options => collector.Fleet.UpdateHostAsync(request, options), ct);
        await asking.SayAsync(Words.HostCommands(asking.Language).Edited(name));
        return 0;
    }

    private sealed record Edit(string? Address, IReadOnlyDictionary<string, string> Labels, IReadOnlyList<string> Removed)
    {
        public List<string> Paths =>
            [.. Address is null ? Enumerable.Empty<string>() : ["address"], .. Labels.Count + Removed.Count == 0 ? Enumerable.Empty<string>() : ["labels"]];
    }
}
