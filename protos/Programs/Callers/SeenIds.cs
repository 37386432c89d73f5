using System.Globalization;

namespace XMailFleet.Programs.Callers;

/// <summary>
/// Which users and groups the kernel tells this process by their numbers. In a user namespace of its own (PrivateUsers of systemd) it tells all
/// others as one, "nobody", whom nothing may be given: also where a user of that number is one of those that it tells.
/// </summary>
internal static class SeenIds
{
    private const string Users = "/proc/self/uid_map";
    private const string Groups = "/proc/self/gid_map";

    private const string UnseenUser = "/proc/sys/kernel/overflowuid";
    private const string UnseenGroup = "/proc/sys/kernel/overflowgid";

    // The kernel's own default.
    private const uint Usual = 65534;

    public static bool HasUser(uint user) => user != Unseen(UnseenUser) && Has(Users, user);

    public static bool HasGroup(uint group) => group != Unseen(UnseenGroup) && Has(Groups, group);

    private static uint Unseen(string file) => File.Exists(file) ? Number(File.ReadAllText(file).Trim()) : Usual;

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
