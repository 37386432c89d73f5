using System.Globalization;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Listings;

/// <summary>What is told of those who may ask, and of what they did.</summary>
internal static class AccessColumns
{
    public static IReadOnlyList<Column<User>> OfUsers(Language language, DateTimeOffset now)
    {
        var words = Words.Listing(language);
        return
        [
            new(words.Name, user => IdOf(user.Name)),
            new(words.Role, user => RoleName(user.Role)),
            new(words.SignedIn, user => Cell.Of(user.SignInTime, now, language)),
            new(words.Password, user => user.HasPassword ? words.Yes : words.No),
            new(words.Created, user => Cell.Of(user.CreateTime, now, language), IsWide: true),
        ];
    }

    public static IReadOnlyList<Column<Token>> OfTokens(Language language, DateTimeOffset now)
    {
        var words = Words.Listing(language);
        return
        [
            new(words.Name, token => IdOf(token.Name)),
            new(words.Role, token => RoleName(token.Role)),
            new(words.Description, token => token.Description),
            new(words.Ends, token => Cell.Of(token.ExpireTime, now, language)),
            new(words.LastUse, token => Cell.Of(token.UseTime, now, language)),
            new(words.Author, token => token.Author, IsWide: true),
            new(words.Created, token => Cell.Of(token.CreateTime, now, language), IsWide: true),
        ];
    }

    public static IReadOnlyList<Column<AuditEntry>> OfAudit(Language language, DateTimeOffset now)
    {
        var words = Words.Listing(language);
        return
        [
            new(words.Time, entry => Cell.Of(entry.AuditTime, now, language)),
            new(words.Caller, entry => entry.Caller),
            new(words.Origin, entry => entry.Origin),
            // The service is told by the method; its whole name is for programs.
            new(words.Method, entry => new Cell(entry.Method[(entry.Method.LastIndexOf('/') + 1)..], entry.Method)),
            new(words.Resource, entry => entry.Resource),
            new(words.Outcome, entry => entry.Outcome),
            new(words.Count, entry => entry.Count.ToString(CultureInfo.InvariantCulture)),
        ];
    }

    /// <summary>A role as one types it.</summary>
    public static string RoleName(Role role) => role.ToString().ToLowerInvariant();

    private static string IdOf(string name) => name[(name.IndexOf('/', StringComparison.Ordinal) + 1)..];
}
