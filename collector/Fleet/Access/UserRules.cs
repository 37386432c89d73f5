using System.Text.RegularExpressions;
using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>What names of people, roles and passwords must look like.</summary>
internal static partial class UserRules
{
    /// <summary>
    /// Id of a user in the store: the name whatever its case, so that nobody is taken for another whose name only looks like it. Null where it is no name.
    /// </summary>
    public static string? KeyOf(string userId) => Name().IsMatch(userId) ? userId.ToLowerInvariant() : null;

    /// <exception cref="FleetException">It is no name.</exception>
    public static string CheckName(string userId) =>
        KeyOf(userId) ?? throw Refuse(FleetErrorKind.InvalidArgument, words => words.NotAName(Requests.Quote(userId)));

    public static void CheckRole(Role role)
    {
        if (role is not (Role.Viewer or Role.Operator or Role.Admin)) throw Refuse(FleetErrorKind.InvalidArgument, words => words.NoRole);
    }

    public static void CheckPassword(string password)
    {
        if (!Passwords.IsFit(password))
            throw Refuse(FleetErrorKind.InvalidArgument, words => words.UnfitPassword(Passwords.Shortest, Passwords.Longest));
    }

    public static FleetException Taken(string userId) => Refuse(FleetErrorKind.AlreadyExists, words => words.Taken(Requests.Quote(userId)));

    public static FleetException Unknown(string userId) => Refuse(FleetErrorKind.NotFound, words => words.Unknown(Requests.Quote(userId)));

    private static FleetException Refuse(FleetErrorKind kind, Func<IUserWords, string> say) => new(kind, language => say(Words.User(language)));

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._@+-]{0,63}\z")]
    private static partial Regex Name();
}
