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
}
