using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>What else is named XMail on this host, beside the one that is diagnosed.</summary>
internal static class ServerNeighbours
{
    private const int MaxOthers = 16;
    private const string AgentPrefix = "xmailfleet-agent";

    /// <summary>Enters it into <paramref name="facts"/>.</summary>
    public static void Tell(ServerProcess facts, XMailInstallation installation, ServerSurvey survey, ServerAccounts accounts)
    {
        facts.UnbelievedProcesses.AddRange(survey.Unbelieved());
        facts.ExpectedUsers.AddRange(accounts.Expected);
        facts.OtherServers.AddRange(Others(installation, survey));
        var unit = ControlGroup.Read(new ProcessDirectory("/proc", Environment.ProcessId))?.Unit ?? "";
        if (unit.StartsWith(AgentPrefix, StringComparison.Ordinal)) facts.AgentUnit = unit;
    }

    private static IEnumerable<OtherServer> Others(XMailInstallation installation, ServerSurvey survey)
    {
        // One that shows no mail root may be the very one.
        var others = survey.Servers
            .Select((server, index) => (Server: server, Root: RunningProcessSource.Describe(server)?.MailRoot, IsFirst: index == 0))
            .Where(other => other.Server.ProcessId != installation.ProcessId && other.Root is not null && !InstallationLocator.IsSame(other.Root, installation.MailRoot))
            .Take(MaxOthers)
            .ToList();
        if (others.Count == 0) return [];
        var agents = WatchingAgents.Read(WatchingAgents.Directory);
        return others.Select(other => new OtherServer
        {
            ProcessId = other.Server.ProcessId,
            MailRoot = other.Root,
            User = AccountNames.User(other.Server.UserId),
            WatchedBy = agents.Find(agent => agent.Watches(other.Root!, other.IsFirst))?.Path ?? "",
        });
    }
}
