using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host list</c>.</summary>
internal static class HostListCommand
{
    public static Command Build() => Asking.Command(
        new ProgramCommand("list", words => words.HostList, [ListSettings.Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector host list", "xmailfleet-collector host list -o csv"],
        },
        reader => reader.Read(ListSettings.Form),
        RunAsync);

    private static async Task<int> RunAsync(Asking asking, string form, CancellationToken ct)
    {
        var hosts = await AllHosts.ReadAsync(asking.Collector, "", ct);
        new Listing<V1.Host>(HostColumns.Of(asking.Language, Asking.Now), hosts, new ListHostsResponse { Hosts = { hosts } }).Write(asking.Output, form);
        if (hosts.Count == 0) await asking.SayAsync(Words.HostCommands(asking.Language).NoHosts);
        return 0;
    }
}
