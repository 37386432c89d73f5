using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Access lists of POSIX, as <c>setfacl</c> makes them, which not every host has.</summary>
internal static partial class AccessList
{
    private const ushort Owner = 1;
    private const ushort User = 2;
    private const ushort Group = 4;
    private const ushort Mask = 16;
    private const ushort Others = 32;
    private const uint Nobody = uint.MaxValue;

    /// <summary>Lets one more user do all in a directory.</summary>
    public static void LetWrite(string directory, uint user)
    {
        // The version; of each entry its kind, rights and number. The kernel wants them in this order.
        byte[] list = [2, 0, 0, 0, .. Entry(Owner, 7, Nobody), .. Entry(User, 7, user), .. Entry(Group, 5, Nobody), .. Entry(Mask, 7, Nobody), .. Entry(Others, 5, Nobody)];
        Assert.Equal(0, SetAttribute(directory, "system.posix_acl_access", list, (nuint)list.Length, 0));
    }

    private static byte[] Entry(ushort kind, ushort rights, uint number)
    {
        var entry = new byte[8];
        BinaryPrimitives.WriteUInt16LittleEndian(entry, kind);
        BinaryPrimitives.WriteUInt16LittleEndian(entry.AsSpan(2), rights);
        BinaryPrimitives.WriteUInt32LittleEndian(entry.AsSpan(4), number);
        return entry;
    }

    [LibraryImport("libc", EntryPoint = "setxattr", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetAttribute(string path, string name, byte[] value, nuint size, int flags);
}
