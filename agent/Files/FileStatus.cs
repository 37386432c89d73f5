namespace XMailFleet.Agent.Files;

/// <summary>What the file system says of a path. Mode and ids are null where the platform has none.</summary>
internal sealed record FileStatus(FileKind Kind, long Size, DateTimeOffset ModifyTime)
{
    /// <summary>Permission bits, 12 bits.</summary>
    public int? Mode { get; init; }

    public uint? UserId { get; init; }

    public uint? GroupId { get; init; }

    /// <summary>Tells two files apart even where one took the other's name. Null where unknown.</summary>
    public (uint DeviceMajor, uint DeviceMinor, ulong Inode)? Identity { get; init; }
}
