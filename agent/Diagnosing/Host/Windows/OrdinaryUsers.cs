namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>Judges access lists by the groups that every user of a host belongs to, whatever else it grants.</summary>
internal static class OrdinaryUsers
{
    private const int ReadData = 0x1;
    private const int WriteData = 0x2;
    private const int DeleteChild = 0x40; // of a directory
    private const int Delete = 0x10000;
    private const int ChangePermissions = 0x40000;
    private const int TakeOwnership = 0x80000;
    private const int GenericRead = unchecked((int)0x80000000);
    private const int GenericWrite = 0x40000000;
    private const int GenericAll = 0x10000000;

    // Well-known SIDs; their names differ from language to language of Windows, these are the English ones.
    private static readonly (string Sid, string Name)[] Groups =
    [
        ("S-1-1-0", "Everyone"),
        ("S-1-5-7", "Anonymous"),
        ("S-1-5-11", "Authenticated Users"),
        ("S-1-5-4", "Interactive"),
        ("S-1-5-32-545", "Users"),
        ("S-1-5-32-546", "Guests"),
    ];

    /// <summary>Names of the groups that may read what the list protects.</summary>
    public static IReadOnlyList<string> Readers(IReadOnlyList<AccessEntry> list) => Having(list, ReadData | GenericRead | GenericAll);

    /// <summary>Names of the groups that may put other content in the place of what the list protects.</summary>
    public static IReadOnlyList<string> Writers(IReadOnlyList<AccessEntry> list) =>
        Having(list, WriteData | DeleteChild | Delete | ChangePermissions | TakeOwnership | GenericWrite | GenericAll);

    // A denial of the same group, or of everyone, comes first in a list that Windows has ordered.
    private static string[] Having(IReadOnlyList<AccessEntry> list, int rights) =>
    [
        .. Groups
            .Where(group => list.Any(entry => entry.Allows && entry.Sid == group.Sid && (entry.Rights & rights) != 0))
            .Where(group => !list.Any(entry => !entry.Allows && (entry.Sid == group.Sid || entry.Sid == Groups[0].Sid) && (entry.Rights & rights) != 0))
            .Select(group => group.Name),
    ];
}
