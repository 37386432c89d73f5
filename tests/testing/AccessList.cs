using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace XMailFleet.Testing;

/// <summary>Gives a file an access list, which hosts without its tools have, too.</summary>
public static class AccessList
{
    /// <summary>Lets one more user do all in a directory of mode 0755.</summary>
    public static void LetWrite(string directory, uint user) =>
        Set(directory, (0x01, 7, uint.MaxValue), (0x02, 7, user), (0x04, 5, uint.MaxValue), (0x10, 7, uint.MaxValue), (0x20, 5, uint.MaxValue));

    // The form of acl(5) in an attribute: version 2, then tag, rights and id of each entry.
    public static void Set(string path, params (ushort Tag, ushort Rights, uint Id)[] entries)
    {
        var value = new byte[4 + (entries.Length * 8)];
        BinaryPrimitives.WriteUInt32LittleEndian(value, 2);
        foreach (var (number, entry) in entries.Index())
        {
            var place = value.AsSpan(4 + (number * 8));
            BinaryPrimitives.WriteUInt16LittleEndian(place, entry.Tag);
            BinaryPrimitives.WriteUInt16LittleEndian(place[2..], entry.Rights);
            BinaryPrimitives.WriteUInt32LittleEndian(place[4..], entry.Id);
        }

        if (SetAttribute([.. Encoding.UTF8.GetBytes(path), 0], [.. "system.posix_acl_access\0"u8], value, value.Length, 0) != 0)
            throw new InvalidOperationException($"No access list for {path}.");
    }

    [DllImport("libc", EntryPoint = "setxattr")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetAttribute(byte[] path, byte[] name, byte[] value, nint size, int flags);
}
