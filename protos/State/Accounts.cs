using System.Globalization;

namespace XMailFleet.State;

/// <summary>Users and groups, as the local account files have them. Directory servers are not asked: they may be far away, or dead.</summary>
internal static class Accounts
{
    private const string Users = "/etc/passwd";
    private const string Groups = "/etc/group";

    /// <summary>Name of a user, or the number where the file has none.</summary>
    public static string NameOf(uint user) =>
        Lines(Users).FirstOrDefault(fields => IsNumber(fields, 2, user))?[0] ?? user.ToString(CultureInfo.InvariantCulture);

    /// <summary>Numbers of a user and of his first group; null where the file has none of that name.</summary>
    public static (uint User, uint Group)? Find(string name) =>
        Lines(Users).FirstOrDefault(fields => fields.Length > 3 && fields[0] == name) is [_, _, var user, var group, ..]
        && uint.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && uint.TryParse(group, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
            ? (number, first)
            : null;

    /// <summary>Number of a user's first group; null where the file does not have the user.</summary>
    public static uint? GroupOf(uint user) => Find(NameOf(user))?.Group;

    /// <summary>Number of a group; null where the file has none of that name.</summary>
    public static uint? GroupNumber(string name) =>
        Lines(Groups).FirstOrDefault(fields => fields.Length > 2 && fields[0] == name) is [_, _, var number, ..]
        && uint.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var found)
            ? found
            : null;

    /// <summary>Whether nobody but root and the user of this process is in the group: many systems give each user one of its own.</summary>
    public static bool IsOwnGroup(uint group)
    {
        if (Lines(Groups).FirstOrDefault(fields => IsNumber(fields, 2, group)) is not [_, _, _, var members, ..]) return false;
        var us = LinuxCalls.User;
        return members.Split(',', StringSplitOptions.RemoveEmptyEntries).All(name => name == "root" || name == NameOf(us))
            // Root's own group is the first one of accounts that nobody is, such as "shutdown".
            && (group == 0 || !Lines(Users).Any(fields => IsNumber(fields, 3, group) && !IsNumber(fields, 2, us) && !IsNumber(fields, 2, 0)));
    }

    private static bool IsNumber(string[] fields, int index, uint number) =>
        fields.Length > index && uint.TryParse(fields[index], NumberStyles.None, CultureInfo.InvariantCulture, out var found) && found == number;

    private static IEnumerable<string[]> Lines(string file) =>
        File.Exists(file) ? File.ReadLines(file).Select(line => line.Split(':')) : [];
}
