namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// The page that a data file of LiteDB 5 begins with: at offset 0 its number, which is 0 (4 bytes), at 4 its kind, which is 1, and at 32
/// what the file is.
/// </summary>
internal static class FirstPage
{
    private const int KindOffset = 4;
    private const int NameOffset = 32;

    private static ReadOnlySpan<byte> Name => "** This is a LiteDB file **"u8;

    /// <summary>
    /// Whether a file that has less than this page could be what was written of it before the process or the machine died: its beginning, or zeros.
    /// Of a longer file LiteDB tells by itself.
    /// </summary>
    public static bool MayBegin(FileStream file)
    {
        if (file.Length >= CommitLogStream.PageSize) return true;
        var found = new byte[file.Length];
        file.Position = 0;
        file.ReadExactly(found);
        file.Position = 0;
        return !found.AsSpan().ContainsAnyExcept((byte)0) || IsBeginning(found);
    }

    private static bool IsBeginning(ReadOnlySpan<byte> found)
    {
        Span<byte> start = stackalloc byte[NameOffset + Name.Length];
        start[KindOffset] = 1;
        Name.CopyTo(start[NameOffset..]);
        for (var at = 0; at < Math.Min(found.Length, start.Length); at++)
            if (at is <= KindOffset or >= NameOffset && found[at] != start[at])
                return false;
        return true;
    }
}
