using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user password</c>: never an argument, which everybody on the machine could read.</summary>
internal static class UserPasswordCommand
{
    public static Command Build()
    {
        var name = UserCommands.Name();
        var command = new ProgramCommand("password", words => words.UserPassword, CallingSettings.All)
        {
            Examples = ["xmailfleet-collector user password ann", "xmailfleet-collector user password ann --data-dir /var/lib/xmailfleet"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, _ => 0, (asking, _, ct) => RunAsync(asking, asking.Given(name), ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, CancellationToken ct)
    {
        var request = new SetPasswordRequest { Name = UserCommands.Resource(name), Password = await PasswordEntry.ReadAsync(asking, name, ct) };
        await asking.Collector.AskAsync(options => asking.Collector.Access.SetPasswordAsync(request, options), ct);
        await asking.SayAsync(Words.UserCommands(asking.Language).PasswordSet(name));
        return 0;
    }
}
