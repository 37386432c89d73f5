using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Which other users come to a file at all: the directories above it may keep them away.</summary>
internal static class Reach
{
    public enum Others
    {
        /// <summary>Every user of the host, for all that is known.</summary>
        All,

        /// <summary>Members of a group.</summary>
        Group,

        /// <summary>Nobody but its owner and root.</summary>
        None,
    }

    public static Others Of(FileFacts file) => file.ClosedAt.Length == 0 ? Others.All : file.ClosedToAllBut.Length > 0 ? Others.Group : Others.None;

    /// <summary>Whether every user of the host may read it.</summary>
    public static bool IsOpenToAll(FileFacts file) => PermissionBits.Parse(file) is { OthersRead: true } && Of(file) is Others.All;

    /// <summary>What messages say of it.</summary>
    public static (string Name, string Value)[] Parameters(FileFacts file) => [("closed_at", file.ClosedAt), ("closed_group", file.ClosedToAllBut)];
}
