using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Finds what keeps XMail from starting: one address or port that cannot be had stops the whole server.</summary>
internal static class StartObstacleFinder
{
    public static IEnumerable<StartObstacle> Find(XMailInstallation installation, IReadOnlyList<Listener> listeners)
    {
        var mailRoot = installation.MailRoot;
        // The form of the path comes first: a relative one is another directory to XMail than to the agent.
        if (installation.MailRootObstacle.Length > 0)
            yield return new StartObstacle { CheckId = "mail-root", Subject = mailRoot, Detail = installation.MailRootObstacle };
        else if (!Directory.Exists(mailRoot))
            yield return new StartObstacle { CheckId = "mail-root", Subject = mailRoot };
        else if (installation.SwitchedMailRoot is { } switched && LeadsNowhere(switched))
            yield return new StartObstacle { CheckId = "mail-root", Subject = mailRoot, Detail = MailRootObstacles.SwitchNowhere };
        foreach (var address in listeners.SelectMany(listener => listener.BadAddresses))
            yield return new StartObstacle { CheckId = "listen-address", Subject = address.Source, Detail = address.Reason };
        if (PortConflictFinder.Find(listeners, DualStack.IsDefault) is { } conflict)
            yield return new StartObstacle { CheckId = "listen-conflict", Subject = conflict };
    }

    // Who names a mail root and gives arguments with the full path of another may have copied either, and is told. A relative path XMail
    // resolves from / as a daemon, from where it was started with -Md.
    private static bool LeadsNowhere(string switched) =>
        switched.Length == 0 || (!Path.IsPathRooted(switched) && !Directory.Exists(switched) && !Directory.Exists("/" + switched));
}
