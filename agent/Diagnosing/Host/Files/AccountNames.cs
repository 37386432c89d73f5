using System.Globalization;
using System.Text;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// Names of Unix users and groups, from the local account files. The C library would also ask directory servers, which
/// may be far away or dead; a diagnosis must not wait for them.
/// </summary>
internal static class AccountNames
{
    private const int MaxBytes = 1 << 20;

    /// <summary>The user's name, or the decimal id where the account file has none.</summary>
    public static string User(uint id) => Find("/etc/passwd", id);

    /// <summary>The group's name, or the decimal id where the account file has none.</summary>
    public static string Group(uint id) => Find("/etc/group", id);

    /// <summary>The id of the user of this name, or that is written as a number; null where the account file has none.</summary>
    public static uint? UserId(string name) =>
        uint.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id
        : Lines("/etc/passwd").FirstOrDefault(fields => fields.Length > 2 && fields[0] == name) is { } entry
            && uint.TryParse(entry[2], NumberStyles.None, CultureInfo.InvariantCulture, out var found) ? found
        : null;

    /// <summary>Fields of every line of an account file; empty where it cannot be read.</summary>
    public static IEnumerable<string[]> Lines(string accountFile)
    {
        var content = SystemFile.TryRead(accountFile, MaxBytes) ?? [];
        return Encoding.UTF8.GetString(content).Split('\n').Select(line => line.Split(':'));
    }

    private static string Find(string accountFile, uint id)
    {
        if (id == 0) return "root";
        var number = id.ToString(CultureInfo.InvariantCulture);
        return Lines(accountFile).FirstOrDefault(fields => fields.Length > 2 && fields[2] == number)?[0] ?? number;
    }
}
