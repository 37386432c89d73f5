using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.Diagnosing.Installation;

namespace XMailFleet.Diagnosing.Platforms;

/// <summary>Chooses the platform.</summary>
internal static class HostPlatform
{
    /// <summary>The platform that this process runs on.</summary>
    public static IHostPlatform Current { get; } = For(new InstallationOptions(null, null));

    /// <summary>Finds the XMail of this host.</summary>
    public static InstallationLocator Locator { get; } = new(Current.Sources);

    /// <summary>The platform that this process runs on, for the XMail that the user says.</summary>
    public static IHostPlatform For(InstallationOptions options) =>
        OperatingSystem.IsWindows() ? new WindowsPlatform(new Win32System()) : new UnixPlatform(options: options);
}
