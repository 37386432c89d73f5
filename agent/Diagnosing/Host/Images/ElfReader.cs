using System.Buffers.Binary;
using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Images;

/// <summary>
/// Reads the dynamic section of an ELF file (System V gABI, chapters 4 and 5). Every number in the file is taken for
/// hostile: tables are bounded, offsets are checked against the file's end.
/// </summary>
internal sealed class ElfReader
{
    private const int MaxProgramHeaders = 256;
    private const int MaxDynamicBytes = 64 * 1024;
    private const uint LoadSegment = 1; // PT_LOAD
    private const uint DynamicSegment = 2; // PT_DYNAMIC
    private const ulong Needed = 1; // DT_NEEDED
    private const ulong StringTable = 5; // DT_STRTAB
    private const ulong SoName = 14; // DT_SONAME
    private const ulong RPath = 15; // DT_RPATH
    private const ulong RunPath = 29; // DT_RUNPATH

    private readonly FileWindow _file;
    private readonly bool _wide;
    private readonly bool _little;

    private ElfReader(FileWindow file, bool wide, bool little) => (_file, _wide, _little) = (file, wide, little);

    private readonly record struct Segment(uint Type, ulong Offset, ulong Address, ulong Size);

    /// <summary>The image; null where the header is damaged. A statically linked program needs nothing.</summary>
    public static ProgramImage? Read(FileWindow file) =>
        file.Read(0, 64) is { } header && header[4] is 1 or 2 && header[5] is 1 or 2
            ? new ElfReader(file, wide: header[4] == 2, little: header[5] == 1).Read(header)
            : null;

    private ProgramImage? Read(byte[] header)
    {
        var architecture = Architecture(U16(header, 18));
        if (ReadSegments(header) is not { } segments) return null;
        var dynamic = segments.Find(segment => segment.Type == DynamicSegment);
        if (dynamic.Size == 0) return new ProgramImage { Architecture = architecture, Needed = [] };
        if (dynamic.Size > MaxDynamicBytes || _file.Read(dynamic.Offset, (int)dynamic.Size) is not { } table) return null;
        var entries = ReadEntries(table);
        if (FileOffset(segments, entries.Find(entry => entry.Tag == StringTable).Value) is not { } strings) return null;
        return new ProgramImage
        {
            Architecture = architecture,
            Needed = Texts(entries, strings, Needed),
            SoName = Texts(entries, strings, SoName).FirstOrDefault(""),
            RunPath = Directories(Texts(entries, strings, RunPath)),
            RPath = Directories(Texts(entries, strings, RPath)),
        };
    }

    private List<Segment>? ReadSegments(byte[] header)
    {
        var offset = _wide ? U64(header, 32) : U32(header, 28);
        var size = U16(header, _wide ? 54 : 42);
        var count = U16(header, _wide ? 56 : 44);
        if (count > MaxProgramHeaders || size < (_wide ? 56 : 32)) return count == 0 ? [] : null;
        if (_file.Read(offset, size * count) is not { } table) return null;
        return [.. Enumerable.Range(0, count).Select(index => ReadSegment(table.AsSpan(index * size, size)))];
    }

    private Segment ReadSegment(ReadOnlySpan<byte> entry) => _wide
        ? new Segment(U32(entry, 0), U64(entry, 8), U64(entry, 16), U64(entry, 32))
        : new Segment(U32(entry, 0), U32(entry, 4), U32(entry, 8), U32(entry, 16));

    private List<(ulong Tag, ulong Value)> ReadEntries(byte[] table)
    {
        var size = _wide ? 16 : 8;
        var entries = new List<(ulong, ulong)>();
        for (var position = 0; position + size <= table.Length; position += size)
        {
            var tag = _wide ? U64(table, position) : U32(table, position);
            if (tag == 0) break;
            entries.Add((tag, _wide ? U64(table, position + 8) : U32(table, position + 4)));
        }

        return entries;
    }

    // The dynamic section names addresses in memory; the segment that holds one tells where it is in the file.
    private static ulong? FileOffset(List<Segment> segments, ulong address)
    {
        foreach (var segment in segments)
        {
            if (segment.Type == LoadSegment && address >= segment.Address && address - segment.Address < segment.Size)
                return segment.Offset + (address - segment.Address);
        }

        return null;
    }

    private List<string> Texts(List<(ulong Tag, ulong Value)> entries, ulong strings, ulong tag) =>
        [.. entries.Where(entry => entry.Tag == tag).Select(entry => _file.ReadText(strings + entry.Value)).OfType<string>()];

    private static string[] Directories(List<string> paths) =>
        [.. paths.SelectMany(path => path.Split(':', StringSplitOptions.RemoveEmptyEntries))];

    // x86-64 code with 32-bit pointers ("x32") has a loader and libraries of its own.
    private string Architecture(ushort machine) => machine switch
    {
        2 => "sparc",
        3 => "x86",
        8 => "mips",
        20 => "ppc",
        21 => _little ? "ppc64le" : "ppc64",
        22 => _wide ? "s390x" : "s390",
        40 => "arm",
        43 => "sparc64",
        62 => _wide ? "x86-64" : "x32",
        183 => "aarch64",
        243 => _wide ? "riscv64" : "riscv32",
        258 => "loongarch64",
        _ => string.Create(CultureInfo.InvariantCulture, $"machine-{machine}"),
    };

    private ushort U16(ReadOnlySpan<byte> bytes, int offset) => _little
        ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[offset..])
        : BinaryPrimitives.ReadUInt16BigEndian(bytes[offset..]);

    private uint U32(ReadOnlySpan<byte> bytes, int offset) => _little
        ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[offset..])
        : BinaryPrimitives.ReadUInt32BigEndian(bytes[offset..]);

    private ulong U64(ReadOnlySpan<byte> bytes, int offset) => _little
        ? BinaryPrimitives.ReadUInt64LittleEndian(bytes[offset..])
        : BinaryPrimitives.ReadUInt64BigEndian(bytes[offset..]);
}
