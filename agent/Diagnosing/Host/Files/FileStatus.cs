namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>What the file system says of a path. Mode and ids are null where the platform has none.</summary>
internal sealed record FileStatus(FileKind Kind, long Size, DateTimeOffset ModifyTime)
{
    /// <summary>Permission bits, 12 bits.</summary>
    public int? Mode { get; init; }

    public uint? UserId { get; init; }

    public uint? GroupId { get; init; }

    /// <summary>True where an access list may give or take rights beside the permission bits.</summary>
    public bool HasAccessList { get; init; }

    /// <summary>How many names the file has; 1 where unknown.</summary>
    public uint LinkCount { get; init; } = 1;

    /// <summary>When content, name, owner or rights last changed: a rename or a copy that keeps times shows here. Null where unknown.</summary>
    public DateTimeOffset? ChangeTime { get; init; }

    /// <summary>The later of both times.</summary>
    public DateTimeOffset LastChange => ChangeTime > ModifyTime ? ChangeTime.Value : ModifyTime;

    /// <summary>Tells two files apart even where one took the other's name. Null where unknown.</summary>
    public (uint DeviceMajor, uint DeviceMinor, ulong Inode)? Identity { get; init; }
}
