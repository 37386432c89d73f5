namespace XMailFleet.Texts;

/// <summary>What each command does, in help.</summary>
public interface ICommandWords
{
    /// <summary>The program xmailfleet-agent.</summary>
    string Agent { get; }

    string Diagnose { get; }

    string ServeAgent { get; }

    string Look { get; }

    string Enroll { get; }

    string WindowsService { get; }

    string InstallService { get; }

    string RemoveService { get; }

    string SelfTest { get; }

    /// <summary>The program xmailfleet-collector.</summary>
    string Collector { get; }

    string ServeCollector { get; }

    string Report { get; }

    string Quickstart { get; }

    string Backup { get; }

    /// <summary>Argument FILE of backup.</summary>
    string FileToMake { get; }

    string Restore { get; }

    /// <summary>Argument FILE of restore.</summary>
    string FileToRestore { get; }

    string Migrate { get; }

    /// <summary>Commands of host.</summary>
    string Hosts { get; }

    string HostAdd { get; }

    string HostList { get; }

    string HostShow { get; }

    string HostEdit { get; }

    string HostRemove { get; }

    string HostRevoke { get; }

    string HostPoll { get; }

    /// <summary>Argument NAME of host.</summary>
    string HostName { get; }

    /// <summary>Commands of user.</summary>
    string Users { get; }

    string UserAdd { get; }

    string UserList { get; }

    string UserRemove { get; }

    string UserLink { get; }

    string UserPassword { get; }

    string UserCertificate { get; }

    /// <summary>Argument NAME of user.</summary>
    string UserName { get; }

    /// <summary>Commands of token.</summary>
    string Tokens { get; }

    string TokenCreate { get; }

    string TokenList { get; }

    string TokenRevoke { get; }

    /// <summary>Argument ID of token.</summary>
    string TokenId { get; }

    string DoctorOfAgent { get; }

    string DoctorOfCollector { get; }

    /// <summary>Commands of config.</summary>
    string Configuration { get; }

    string ConfigInit { get; }

    string ConfigCheck { get; }

    /// <summary>Argument FILE of config check.</summary>
    string ConfigurationToCheck { get; }

    string Completion { get; }

    /// <summary>Argument SHELL of completion.</summary>
    string Shell { get; }

    /// <summary>For packages.</summary>
    string Docs { get; }

    /// <summary>Commands of audit.</summary>
    string Audit { get; }

    string AuditList { get; }
}
