using System.Globalization;

namespace XMailFleet.Agent.Files;

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

    private static string Find(string accountFile, uint id)
    {
        var number = id.ToString(CultureInfo.InvariantCulture);
        if (number is "0") return "root";
        var text = System.Text.Encoding.UTF8.GetString(RegularFile.Read(accountFile, MaxBytes).Content.Span);
        Span<Range> fields = stackalloc Range[4];
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (line.Split(fields, ':') >= 3 && line[fields[2]].SequenceEqual(number)) return line[fields[0]].ToString();
        }

        return number;
    }
}
