using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>token list</c>.</summary>
internal static class TokenListCommand
{
    private const int PageSize = 1000;

    public static Command Build() => Asking.Command(
        new ProgramCommand("list", words => words.TokenList, [ListSettings.Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector token list", "xmailfleet-collector token list -o wide"],
        },
        reader => reader.Read(ListSettings.Form),
        RunAsync);

    private static async Task<int> RunAsync(Asking asking, string form, CancellationToken ct)
    {
        var (all, request) = (new ListTokensResponse(), new ListTokensRequest { PageSize = PageSize });
        do
        {
            var page = await asking.Collector.AskAsync(options => asking.Collector.Access.ListTokensAsync(request, options), ct);
            all.Tokens.Add(page.Tokens);
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0);
        new Listing<Token>(AccessColumns.OfTokens(asking.Language, Asking.Now), all.Tokens, all).Write(asking.Output, form);
        if (all.Tokens.Count == 0) await asking.SayAsync(Words.UserCommands(asking.Language).NoTokens);
        return 0;
    }
}
