using XMailFleet.Diagnosing.Host.Windows;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>Chooses the platform.</summary>
internal static class HostPlatform
{
    /// <summary>The platform that this process runs on.</summary>
    public static IHostPlatform Current { get; } =
        OperatingSystem.IsWindows() ? new WindowsPlatform(new Win32System()) : new UnixPlatform();
}
