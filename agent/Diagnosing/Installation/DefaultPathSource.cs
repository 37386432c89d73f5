using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>The mail roots that XMail's documentation names, where one exists.</summary>
internal sealed class DefaultPathSource(IReadOnlyList<string> paths) : IInstallationSource
{
    public static IReadOnlyList<string> Unix { get; } = ["/var/MailRoot", "/var/xmail", "/var/lib/xmail", "/usr/local/MailRoot"];

    public static IReadOnlyList<string> Windows { get; } = [@"C:\MailRoot", @"C:\XMail\MailRoot"];

    public IEnumerable<XMailInstallation> Find() => paths
        .Where(path => File.Exists(Path.Combine(path, "server.tab")))
        .Select(path => new XMailInstallation
        {
            MailRoot = path,
            MailRootSource = InstallationSource.DefaultPath,
            MailRootSourceDetail = path,
            ProgramPath = ProgramFile.Beside(path),
        });
}
