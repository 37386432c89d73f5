namespace XMailFleet.State;

/// <summary>Whose something in the file system is, and who may do what with it.</summary>
/// <param name="User">Number of its owner.</param>
/// <param name="Group">Number of its group.</param>
/// <param name="Mode">The nine bits of rights, and those for set-user-id, set-group-id and sticky.</param>
/// <param name="Links">How many names it has.</param>
internal readonly record struct FileStatus(uint User, uint Group, UnixFileMode Mode, uint Links)
{
    private const int KindMask = 0xf000;

    private const UnixFileMode OthersRights =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public FileStatus(in StatxBuffer buffer)
        : this(buffer.User, buffer.Group, (UnixFileMode)(buffer.Mode & 0xfff), buffer.Links)
    {
        var kind = buffer.Mode & KindMask;
        (IsRegular, IsDirectory, IsLink, IsSocket) = (kind == 0x8000, kind == 0x4000, kind == 0xa000, kind == 0xc000);
    }

    public bool IsRegular { get; }

    public bool IsDirectory { get; }

    public bool IsLink { get; }

    public bool IsSocket { get; }

    /// <summary>Whether anybody but the owner has any right to it.</summary>
    public bool IsOpenToOthers => (Mode & OthersRights) != 0;

    /// <summary>Whether entries may be renamed and removed by their owners alone, as in the directory for temporary files.</summary>
    public bool IsSticky => Mode.HasFlag(UnixFileMode.StickyBit);

    /// <summary>Whether it has a list of further users and groups. Their rights show in the mode as the group's; looked for where
    /// that may write.</summary>
    public bool HasAccessList { get; init; }

    /// <summary>Whether somebody but root and this process may write here.</summary>
    public bool IsWritableByStrangers =>
        Mode.HasFlag(UnixFileMode.OtherWrite) || (Mode.HasFlag(UnixFileMode.GroupWrite) && (HasAccessList || !Accounts.IsOwnGroup(Group)));

    /// <summary>The mode as <c>chmod</c> takes it.</summary>
    public string ModeText => ToText(Mode);

    /// <summary>A mode as <c>chmod</c> takes it.</summary>
    public static string ToText(UnixFileMode mode) => Convert.ToString((int)mode, 8).PadLeft(4, '0');
}
