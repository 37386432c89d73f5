using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user link</c>: the link stands on stdout alone.</summary>
internal static class UserLinkCommand
{
    public static Command Build()
    {
        var name = UserCommands.Name();
        var command = new ProgramCommand("link", words => words.UserLink, CallingSettings.All)
        {
            Examples = ["xmailfleet-collector user link ann", "xmailfleet-collector user link ann --data-dir /var/lib/xmailfleet"],
        };
        command.Arguments.Add(name);
        return Asking.Command(command, _ => 0, (asking, _, ct) => RunAsync(asking, asking.Given(name), ct));
    }

    /// <summary>Has one made, and prints it.</summary>
    public static async Task<int> RunAsync(Asking asking, string name, CancellationToken ct)
    {
        var request = new CreateSignInRequest { Parent = UserCommands.Resource(name) };
        var link = await asking.Collector.AskAsync(options => asking.Collector.Access.CreateSignInAsync(request, options), ct);
        await asking.SayAsync(Words.UserCommands(asking.Language).LinkBelow(name, Asking.Moment(link.ExpireTime)));
        await asking.PrintAsync(link.WebAddress + link.Path);
        return 0;
    }
}
