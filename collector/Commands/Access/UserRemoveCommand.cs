using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user remove</c>.</summary>
internal static class UserRemoveCommand
{
    public static Command Build()
    {
        var name = UserCommands.Name();
        var command = new ProgramCommand("remove", words => words.UserRemove, CallingSettings.All)
        {
            Examples = ["xmailfleet-collector user remove ann", "xmailfleet-collector user remove ann --data-dir /var/lib/xmailfleet"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, _ => 0, (asking, _, ct) => RunAsync(asking, asking.Given(name), ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, CancellationToken ct)
    {
        var request = new DeleteUserRequest { Name = UserCommands.Resource(name) };
        await asking.Collector.AskAsync(options => asking.Collector.Access.DeleteUserAsync(request, options), ct);
        await asking.SayAsync(Words.UserCommands(asking.Language).UserRemoved(name));
        return 0;
    }
}
