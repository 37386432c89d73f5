namespace XMailFleet.Fleet.History;

/// <summary>Names of what a collector keeps in its data directory beside the history, wherever that is.</summary>
internal static class StateFiles
{
    /// <summary>The key that wraps the keys in the store, where the service manager gives none.</summary>
    public const string WrappingKey = "wrapping.key";

    /// <summary>The recovery key, until somebody moves it elsewhere.</summary>
    public const string RecoveryKey = "recovery-key.txt";

    /// <summary>Id of the collector.</summary>
    public const string CollectorId = "collector-id";

    /// <summary>The socket for callers of this machine.</summary>
    public const string Socket = "collector.sock";

    /// <summary>State of the agent that the quickstart runs.</summary>
    public const string Agent = "agent";

    /// <summary>Those that are plain files.</summary>
    public static IReadOnlyList<string> Plain { get; } = [WrappingKey, RecoveryKey, CollectorId];

    /// <summary>Whether it is one of these, or was left where one was being written.</summary>
    public static bool IsOurs(string name) =>
        name is Socket or Agent || Plain.Any(file => name == file || name.StartsWith($"{file}.", StringComparison.Ordinal));
}
