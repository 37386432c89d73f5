namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// /proc and /sys: what is read there depends on who reads, so that no bits of permission tell what others may see. Nothing that a
/// file, a link or a process names leads there.
/// </summary>
internal static class KernelFiles
{
    private static readonly string[] Places = ["/proc", "/sys"];

    // They may be mounted in other places, too.
    private static readonly Lazy<HashSet<(uint, uint)>> Devices = new(() =>
    [
        .. Places.Select(DeviceOf).Where(device => device is not null && device != DeviceOf("/")).Select(device => device!.Value),
    ]);

    public static bool Holds(HeldDirectory directory) =>
        Places.Contains(directory.Path)
        || (directory.Status.Identity is { } identity && Devices.Value.Contains((identity.DeviceMajor, identity.DeviceMinor)));

    private static (uint, uint)? DeviceOf(string path) =>
        LinuxFile.Status(path, followLinks: true).Value?.Identity is { } identity ? (identity.DeviceMajor, identity.DeviceMinor) : null;
}
