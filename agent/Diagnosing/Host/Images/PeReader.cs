using System.Buffers.Binary;
using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Images;

/// <summary>
/// Reads the import table of a Windows program or library (Microsoft PE/COFF specification). Every number in the file
/// is taken for hostile.
/// </summary>
internal static class PeReader
{
    private const int MaxSections = 96; // the Windows loader's own limit
    private const int MaxImports = 512;
    private const int MaxNameLength = 260;
    private const int FileHeaderSize = 24; // with the signature
    private const int SectionHeaderSize = 40;
    private const int ImportDescriptorSize = 20;

    private readonly record struct Section(uint Address, uint Size, uint Offset);

    /// <summary>The image; null where the header is damaged.</summary>
    public static ProgramImage? Read(FileWindow file)
    {
        if (file.Read(0x3c, 4) is not { } pointer) return null;
        var start = U32(pointer, 0);
        if (file.Read(start, FileHeaderSize) is not [(byte)'P', (byte)'E', 0, 0, ..] header) return null;
        var sectionCount = U16(header, 6);
        var optionalSize = U16(header, 20);
        if (sectionCount > MaxSections || file.Read(start + FileHeaderSize, optionalSize) is not { } optional) return null;
        if (file.Read((ulong)start + FileHeaderSize + optionalSize, sectionCount * SectionHeaderSize) is not { } table) return null;
        var sections = Enumerable.Range(0, sectionCount).Select(index => ReadSection(table, index * SectionHeaderSize)).ToList();
        return new ProgramImage
        {
            Architecture = Architecture(U16(header, 4)),
            Needed = ReadImports(file, sections, ImportAddress(optional)),
            IsPortableExecutable = true,
        };
    }

    // The import table is the second data directory; the directories stand at another offset in 32 and 64 bits.
    private static uint ImportAddress(byte[] optional)
    {
        var directories = optional.Length < 2 ? int.MaxValue : U16(optional, 0) switch { 0x10b => 96, 0x20b => 112, _ => int.MaxValue };
        return directories <= optional.Length - 16 ? U32(optional, directories + 8) : 0;
    }

    private static List<string> ReadImports(FileWindow file, List<Section> sections, uint address)
    {
        var names = new List<string>();
        if (address == 0 || FileOffset(sections, address) is not { } offset) return names;
        for (var index = 0; index < MaxImports; index++)
        {
            if (file.Read(offset + (ulong)(index * ImportDescriptorSize), ImportDescriptorSize) is not { } descriptor) break;
            if (U32(descriptor, 12) is var nameAddress && nameAddress == 0) break;
            if (FileOffset(sections, nameAddress) is { } name && file.ReadText(name, MaxNameLength) is { } text) names.Add(text);
        }

        return names;
    }

    private static Section ReadSection(byte[] table, int position) =>
        new(U32(table, position + 12), U32(table, position + 16), U32(table, position + 20));

    private static ulong? FileOffset(List<Section> sections, uint address)
    {
        foreach (var section in sections)
        {
            if (address >= section.Address && address - section.Address < section.Size)
                return (ulong)section.Offset + (address - section.Address);
        }

        return null;
    }

    private static string Architecture(ushort machine) => machine switch
    {
        0x14c => "x86",
        0x8664 => "x86-64",
        0xaa64 => "aarch64",
        _ => string.Create(CultureInfo.InvariantCulture, $"machine-{machine}"),
    };

    private static ushort U16(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(offset));

    private static uint U32(byte[] bytes, int offset) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(offset));
}
