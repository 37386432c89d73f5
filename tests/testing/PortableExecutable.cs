using System.Buffers.Binary;
using System.Text;

namespace XMailFleet.Testing;

/// <summary>Makes a Windows program file with nothing but headers and an import table, as XMail.exe's would name its DLLs.</summary>
public static class PortableExecutable
{
    public const ushort X86 = 0x14c;
    public const ushort X64 = 0x8664;

    /// <summary>The bytes of the file; <paramref name="trailer"/> is appended, for texts that a library holds.</summary>
    public static byte[] Make(ushort machine, IReadOnlyList<string> imports, string trailer = "")
    {
        const int start = 0x40, sectionOffset = 0x200, sectionAddress = 0x1000;
        var wide = machine == X64;
        var optionalSize = wide ? 240 : 224;
        var section = ImportSection(imports, sectionAddress);
        var file = new byte[sectionOffset + section.Length];
        "MZ"u8.CopyTo(file);
        U32(file, 0x3c, start);
        "PE\0\0"u8.CopyTo(file.AsSpan(start));
        U16(file, start + 4, machine);
        U16(file, start + 6, 1);
        U16(file, start + 20, (ushort)optionalSize);
        U16(file, start + 24, (ushort)(wide ? 0x20b : 0x10b));
        U32(file, start + 24 + (wide ? 112 : 96) + 8, sectionAddress);
        var header = start + 24 + optionalSize;
        ".idata"u8.CopyTo(file.AsSpan(header));
        U32(file, header + 8, (uint)section.Length);
        U32(file, header + 12, sectionAddress);
        U32(file, header + 16, (uint)section.Length);
        U32(file, header + 20, sectionOffset);
        section.CopyTo(file, sectionOffset);
        return [.. file, .. Encoding.ASCII.GetBytes(trailer)];
    }

    private static byte[] ImportSection(IReadOnlyList<string> imports, uint address)
    {
        var descriptors = new byte[(imports.Count + 1) * 20];
        var names = new List<byte>();
        for (var index = 0; index < imports.Count; index++)
        {
            U32(descriptors, (index * 20) + 12, address + (uint)(descriptors.Length + names.Count));
            names.AddRange(Encoding.ASCII.GetBytes(imports[index] + "\0"));
        }

        return [.. descriptors, .. names];
    }

    private static void U16(byte[] bytes, int offset, ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(offset), value);

    private static void U32(byte[] bytes, int offset, uint value) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(offset), value);
}
