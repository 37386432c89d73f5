using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>token revoke</c>.</summary>
internal static class TokenRevokeCommand
{
    private const string Beginning = "tokens/";

    public static Command Build()
    {
        var id = new Parameter("ID", words => words.TokenId);
        var command = new ProgramCommand("revoke", words => words.TokenRevoke, CallingSettings.All)
        {
            Examples = ["xmailfleet-collector token revoke 4f2a9c0d11aa", "xmailfleet-collector token revoke tokens/4f2a9c0d11aa"],
        };
        command.Arguments.Add(id);
        return Asking.Command(command, _ => 0, (asking, _, ct) => RunAsync(asking, asking.Given(id), ct));
    }

    private static async Task<int> RunAsync(Asking asking, string id, CancellationToken ct)
    {
        // As it stands in the list, or in the audit log.
        var request = new RevokeTokenRequest { Name = id.StartsWith(Beginning, StringComparison.Ordinal) ? id : Beginning + id };
        await asking.Collector.AskAsync(options => asking.Collector.Access.RevokeTokenAsync(request, options), ct);
        await asking.SayAsync(Words.UserCommands(asking.Language).TokenRevoked(request.Name));
        return 0;
    }
}
