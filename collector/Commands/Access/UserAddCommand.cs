using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user add</c>: gives the link too, without which somebody new could do nothing.</summary>
internal static class UserAddCommand
{
    public static Command Build()
    {
        var name = UserCommands.Name();
        var command = new ProgramCommand("add", words => words.UserAdd, [AccessSettings.Role, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector user add ann --role admin", "xmailfleet-collector user add bob@example.org --role viewer"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, AccessSettings.ReadRole, (asking, role, ct) => RunAsync(asking, asking.Given(name), role, ct));
    }

    private static async Task<int> RunAsync(Asking asking, string name, Role role, CancellationToken ct)
    {
        var request = new CreateUserRequest { UserId = name, User = new User { Role = role } };
        await asking.Collector.AskAsync(options => asking.Collector.Access.CreateUserAsync(request, options), ct);
        return await UserLinkCommand.RunAsync(asking, name, ct);
    }
}
