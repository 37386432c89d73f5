using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// The user and groups with which a process opens files, as the kernel has them: services may be given groups, or be
/// deprived of the superuser's rights, without a word in the account files.
/// </summary>
internal static class ProcessRights
{
    // CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH.
    private const ulong Overriding = 0b110;

    /// <summary>Null where the process cannot be seen.</summary>
    public static UnixUser? Read(ProcessDirectory process)
    {
        if (process.ReadText("status") is not { } status) return null;
        var fields = status.Split('\n').Select(line => line.Split(':', 2)).Where(pair => pair.Length == 2)
            .ToDictionary(pair => pair[0], pair => pair[1].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // Of real, effective, saved and file system the last one opens files.
        if (Last(fields, "Uid") is not { } user || Last(fields, "Gid") is not { } group) return null;
        var groups = fields.GetValueOrDefault("Groups", []).Select(ToNumber).OfType<uint>();
        var capabilities = fields.GetValueOrDefault("CapEff", []).FirstOrDefault();
        return new UnixUser(user, new HashSet<uint>([group, .. groups]))
        {
            IgnoresPermissions = ulong.TryParse(capabilities, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var bits)
                ? (bits & Overriding) != 0
                : user == 0,
        };
    }

    private static uint? Last(Dictionary<string, string[]> fields, string name) =>
        fields.GetValueOrDefault(name) is [.., var last] ? ToNumber(last) : null;

    private static uint? ToNumber(string text) => uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
