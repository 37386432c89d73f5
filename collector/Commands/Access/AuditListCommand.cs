using System.CommandLine;
using XMailFleet.Collector.Options;
using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands.Access;

/// <summary><c>audit list</c>.</summary>
internal static class AuditListCommand
{
    private const int PageSize = 1000;

    public static Command Build() => Asking.Command(
        new ProgramCommand("list", words => words.AuditList, [AccessSettings.Limit, ListSettings.Form, .. CallingSettings.All])
        {
            Examples = ["xmailfleet-collector audit list", "xmailfleet-collector audit list --limit 1000 -o csv"],
        },
        reader => (Limit: reader.Read(AccessSettings.Limit), Form: reader.Read(ListSettings.Form)),
        (asking, wanted, ct) => RunAsync(asking, wanted.Limit, wanted.Form, ct));

    private static async Task<int> RunAsync(Asking asking, int limit, string form, CancellationToken ct)
    {
        var (all, request) = (new ListAuditEntriesResponse(), new ListAuditEntriesRequest());
        do
        {
            request.PageSize = Math.Min(PageSize, limit - all.AuditEntries.Count);
            var page = await asking.Collector.AskAsync(options => asking.Collector.Access.ListAuditEntriesAsync(request, options), ct);
            all.AuditEntries.Add(page.AuditEntries.Take(request.PageSize));
            request.PageToken = page.NextPageToken;
        }
        while (request.PageToken.Length > 0 && all.AuditEntries.Count < limit);
        new Listing<AuditEntry>(AccessColumns.OfAudit(asking.Language, Asking.Now), all.AuditEntries, all).Write(asking.Output, form);
        return 0;
    }
}
