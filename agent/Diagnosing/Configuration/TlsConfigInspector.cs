using System.Net;
using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Collects everything about XMail's own configuration, but for what its clients will get.</summary>
internal static class TlsConfigInspector
{
    // XMail reads server.tab at every session: one this large is no server.tab, nor another table that XMail reads for each message.
    private const int TableLimit = 1 << 20;
    private const int MaxLines = 20_000;

    private static readonly string[] OtherTables = ["smtpfwd.tab", "smtp.ipprop.tab", "smtp.hnprop.tab"];

    private const int MaxArguments = 1000;

    // As many as a person can look through.
    private const int MaxRelatedSettings = 200;

    /// <param name="installation">The XMail to look at.</param>
    /// <param name="keys">Certificates and keys, for client authentication.</param>
    /// <param name="defaultAnchors">Counts the anchors of OpenSSL's default trust; asked only where it matters.</param>
    /// <param name="network">Resolves the hosts of the command line.</param>
    /// <param name="cancellationToken">Ends the wait for a name server.</param>
    /// <param name="serverUser">The user that XMail runs as; null where it is not known.</param>
    public static async Task<TlsConfig> InspectAsync(
        XMailInstallation installation, InspectedKeys keys, Func<int> defaultAnchors, INetwork network, CancellationToken cancellationToken, UnixUser? serverUser = null)
    {
        var file = ReadTable(installation, "server.tab");
        var tab = new ServerTab(ServerTabReader.Read(file.Content));
        var listeners = await ReadListenersAsync(installation, network, cancellationToken);
        var config = Describe(installation);
        config.ServerTabFile = FileInspector.AsSeenBy(installation.MailRootAuthors, file.Facts);
        if (serverUser?.MayRead(config.ServerTabFile) is { } readable) config.ServerTabReadableByServer = readable;
        config.Settings.AddRange(SettingReader.Read(tab));
        config.Services.AddRange(ServiceReader.Read(listeners, config.Settings));
        config.FingerEndpoints.AddRange(ServiceReader.Endpoints(listeners.Single(listener => listener.Family == SwitchFamily.Finger)));
        config.ClientAuthentication = ClientAuthenticationReader.Read(config.Settings, keys, defaultAnchors);
        config.IgnoredInputs.AddRange(IgnoredLineFinder.Find(tab));
        config.IgnoredInputs.AddRange(IgnoredArgumentFinder.Find(installation.Arguments));
        config.StartObstacles.AddRange(StartObstacleFinder.Find(installation, listeners));
        config.RelatedSettings.AddRange(RelatedSettingReader.Read(tab, name => ServerTabReader.Read(ReadTable(installation, name).Content)).Take(MaxRelatedSettings));
        config.UnreadTables.AddRange(OtherTables.Select(name => ReadTable(installation, name).Facts).Where(IsUnread));
        config.ServerNames.AddRange(RelatedSettingReader.ServerNames(config.RelatedSettings));
        return config;
    }

    private static TlsConfig Describe(XMailInstallation installation)
    {
        var config = new TlsConfig
        {
            MailRoot = installation.MailRoot,
            MailRootSource = installation.MailRootSource,
            MailRootSourceDetail = installation.MailRootSourceDetail,
            ArgumentsSource = installation.ArgumentsSource,
            ArgumentsSourceDetail = installation.ArgumentsSourceDetail,
            SwitchedMailRoot = installation.SwitchedMailRoot ?? "",
        };
        config.Arguments.AddRange(installation.Arguments.Take(MaxArguments).Select(argument => ByteText.Show(argument)));
        return config;
    }

    private static async Task<IReadOnlyList<Listener>> ReadListenersAsync(
        XMailInstallation installation, INetwork network, CancellationToken cancellationToken)
    {
        var view = await network.ViewAsync([.. ListenerReader.Hosts(installation.Arguments)], cancellationToken);
        // A running XMail has bound every address of its own arguments, perhaps in another network namespace than the agent's.
        Func<IPAddress, bool> isBindable = installation.ArgumentsSource is InstallationSource.Process ? _ => true : view.Own.Contains;
        return new ListenerReader(view.Of, isBindable).Read(installation.Arguments);
    }

    private static InspectedFile ReadTable(XMailInstallation installation, string name) =>
        InspectedFile.ReadText(Path.Combine(installation.MailRoot, name), TableLimit, MaxLines, installation.MailRootAuthors);

    private static bool IsUnread(FileFacts table) => table.State is FileState.Barred or FileState.Oversized or FileState.Unreadable;
}
