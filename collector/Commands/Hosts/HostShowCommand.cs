using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host show</c>.</summary>
internal static class HostShowCommand
{
    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand("show", words => words.HostShow, [ListSettings.Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector host show mx1", "xmailfleet-collector host show mx1 -o json"],
        };
        command.Arguments.Add(name);
        return Asking.Command(
            command, reader => reader.Read(ListSettings.Form), (asking, form, ct) => RunAsync(asking, asking.Given(name), form, ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, string form, CancellationToken ct)
    {
        var request = new GetHostRequest { Name = HostCommands.Resource(name) };
        var response = await asking.Collector.AskAsync(options => asking.Collector.Fleet.GetHostAsync(request, options), ct);
        new Listing<V1.Host>(HostColumns.Of(asking.Language, Asking.Now), [response.Host], response.Host).WriteOne(asking.Output, form);
        return 0;
    }
}
