using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host remove</c>: asks before, for the history goes too.</summary>
internal static class HostRemoveCommand
{
    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand("remove", words => words.HostRemove, [HostSettings.Yes, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector host remove mx1", "xmailfleet-collector host remove mx1 --yes"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, reader => reader.Read(HostSettings.Yes), (asking, yes, ct) => RunAsync(asking, asking.Given(name), yes, ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, bool isMeant, CancellationToken ct)
    {
        var words = Words.HostCommands(asking.Language);
        var request = new GetHostRequest { Name = HostCommands.Resource(name) };
        // Nobody is asked about a host that is not there.
        await asking.Collector.AskAsync(options => asking.Collector.Fleet.GetHostAsync(request, options), ct);
        if (!isMeant && !await IsConfirmedAsync(asking, name)) throw new CommandRefusal(language => Words.HostCommands(language).NotRemoved(name));
        var removal = new DeleteHostRequest { Name = request.Name };
        await asking.Collector.AskAsync(options => asking.Collector.Fleet.DeleteHostAsync(removal, options), ct);
        await asking.SayAsync(words.Removed(name));
        return 0;
    }

    private static async Task<bool> IsConfirmedAsync(Asking asking, string name)
    {
        if (Console.IsInputRedirected || Console.IsErrorRedirected) throw new CommandRefusal(language => Words.HostCommands(language).NeedsYes(name));
        await asking.Parsed.InvocationConfiguration.Error.WriteAsync(Words.HostCommands(asking.Language).AskRemove(name));
        return string.Equals((await Console.In.ReadLineAsync())?.Trim(), "yes", StringComparison.OrdinalIgnoreCase);
    }
}
