using System.Globalization;

namespace XMailFleet.Programs.Callers;

/// <summary>
/// Which users and groups the kernel tells this process by their numbers. In a user namespace of its own (PrivateUsers of systemd) it tells all
/// others as one, "nobody", whom nothing may be given.
/// </summary>
internal static class SeenIds
{
    private const string Users = "/proc/self/uid_map";
    private const string Groups = "/proc/self/gid_map";

    public static bool HasUser(uint user) => Has(Users, user);

    public static bool HasGroup(uint group) => Has(Groups, group);

    // Each line: the first number here, the first outside, how many.
    private static bool Has(string map, uint number)
    {
        if (!File.Exists(map)) return true;
        return File.ReadLines(map)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Any(fields => fields.Length == 3 && Number(fields[0]) is var first && number >= first && number - first < Number(fields[2]));
    }

    private static uint Number(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
