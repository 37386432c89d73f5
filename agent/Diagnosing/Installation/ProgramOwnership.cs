using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>Who else than root and XMail's own user decides what XMail's program is at its next start.</summary>
internal static class ProgramOwnership
{
    /// <summary>
    /// Where another can change the program of a running XMail; null where none can, and where the agent does not see the program. For
    /// what runs now it is no matter: whose process that is, is known.
    /// </summary>
    public static UntrustedCommand? FindStranger(RunningServer server, bool isProgramSeen)
    {
        if (!OperatingSystem.IsLinux() || !isProgramSeen || server.ProgramDeleted) return null;
        if (RootOnlyPath.Walk(server.ProgramPath).Distrust is not { } distrust || IsHarmless(distrust, server)) return null;
        return new UntrustedCommand
        {
            Path = server.ProgramPath,
            Component = distrust.Component,
            Reason = distrust.Reason,
            Owner = distrust.Owner,
            Group = distrust.Group,
            Mode = distrust.Mode,
        };
    }

    private static bool IsHarmless(Distrust distrust, RunningServer server) => distrust.Reason switch
    {
        UntrustedReason.Owner or UntrustedReason.OwnUser => distrust.Owner == AccountNames.User(server.UserId),
        // From a sticky directory only its owner takes what is not his.
        UntrustedReason.WritableByAll or UntrustedReason.WritableByGroup => distrust.Component != server.ProgramPath && IsSticky(distrust.Mode),
        _ => true,
    };

    private static bool IsSticky(string mode) =>
        int.TryParse(mode, NumberStyles.None, CultureInfo.InvariantCulture, out var digits) && (digits / 1000 & 1) == 1;
}
