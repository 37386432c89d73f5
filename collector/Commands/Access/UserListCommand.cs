using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>user list</c>.</summary>
internal static class UserListCommand
{
    private const int PageSize = 1000;

    public static Command Build() => Asking.Command(
        new ProgramCommand("list", words => words.UserList, [ListSettings.Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector user list", "xmailfleet-collector user list -o json"],
        },
        reader => reader.Read(ListSettings.Form),
        RunAsync);

    private static async Task<int> RunAsync(Asking asking, string form, CancellationToken ct)
    {
        var (all, request) = (new ListUsersResponse(), new ListUsersRequest { PageSize = PageSize });
        do
        {
            var page = await asking.Collector.AskAsync(options => asking.Collector.Access.ListUsersAsync(request, options), ct);
            all.Users.Add(page.Users);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        new Listing<User>(AccessColumns.OfUsers(asking.Language, Asking.Now), all.Users, all).Write(asking.Output, form);
        if (all.Users.Count == 0) await asking.SayAsync(Words.UserCommands(asking.Language).NoUsers);
        return 0;
    }
}
