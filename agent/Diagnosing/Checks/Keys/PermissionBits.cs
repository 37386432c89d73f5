using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>Permission bits of a file.</summary>
internal readonly record struct PermissionBits(int Bits)
{
    public bool OthersRead => (Bits & 0b100) != 0;

    public bool OthersWrite => (Bits & 0b010) != 0;

    public bool GroupWrites => (Bits & 0b010_000) != 0;

    /// <summary>Null where the facts hold no mode.</summary>
    public static PermissionBits? Parse(FileFacts file) =>
        file.Mode.Length > 0 && file.Mode.All(c => c is >= '0' and <= '7') ? new PermissionBits(Convert.ToInt32(file.Mode, 8)) : null;
}
