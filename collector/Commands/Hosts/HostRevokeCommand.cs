using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary><c>host revoke</c>: acts at once. The host and its history stay.</summary>
internal static class HostRevokeCommand
{
    public static Command Build()
    {
        var name = HostCommands.Name();
        var command = new ProgramCommand("revoke", words => words.HostRevoke, CallingSettings.All)
        {
            Examples = ["xmailfleet-collector host revoke mx1", "xmailfleet-collector host revoke mx1 --address fleet.example.org:7470 --token-file admin.token"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, _ => 0, (asking, _, ct) => RunAsync(asking, asking.Given(name), ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, CancellationToken ct)
    {
        var request = new RevokeEnrollmentRequest { Name = HostCommands.Resource(name) };
        await asking.Collector.AskAsync(options => asking.Collector.Access.RevokeEnrollmentAsync(request, options), ct);
        await asking.SayAsync(Words.HostCommands(asking.Language).IdentityRevoked(name));
        return 0;
    }
}
