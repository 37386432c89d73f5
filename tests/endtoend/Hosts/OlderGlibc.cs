using System.Buffers.Binary;
using System.Text;

namespace XMailFleet.EndToEnd.Tests.Hosts;

/// <summary>
/// Makes of a C library one that has nothing which came after a version: neither those versions, which the loader looks for when a program
/// begins, nor their functions, which a program looks for while it runs. 64-bit ELF, little-endian.
/// </summary>
internal sealed class OlderGlibc
{
    private const int SectionHeader = 64;
    private const int Symbol = 24;
    private const int Data = 1;
    private const uint Symbols = 11;
    private const uint VersionOfSymbols = 0x6fffffff;
    private const uint VersionDefinitions = 0x6ffffffd;

    private readonly byte[] _image;
    private readonly Version _newest;

    private OlderGlibc(byte[] image, Version newest) => (_image, _newest) = (image, newest);

    /// <summary>The library without all that came after <paramref name="newest"/>.</summary>
    public static byte[] Make(byte[] library, Version newest)
    {
        var older = new OlderGlibc([.. library], newest);
        older.HideSymbols(older.HideVersions());
        return older._image;
    }

    // The loader compares the hash of a name before the name.
    private HashSet<ushort> HideVersions()
    {
        var section = SectionOf(VersionDefinitions);
        var names = (int)U64(SectionAt((int)U32(section + 40)) + 24);
        var hidden = new HashSet<ushort>();
        for (var at = (int)U64(section + 24); ; at += (int)U32(at + 16))
        {
            var name = TextAt(names + (int)U32(at + (int)U32(at + 12)));
            if (IsNewer(name))
            {
                hidden.Add(U16(at + 4));
                BinaryPrimitives.WriteUInt32LittleEndian(_image.AsSpan(at + 8), 0);
            }

            if (U32(at + 16) == 0) return hidden;
        }
    }

    // A function without a name is found by nobody. Data is used by the library itself, by its name.
    private void HideSymbols(HashSet<ushort> versions)
    {
        var section = SectionOf(Symbols);
        var (symbols, count) = ((int)U64(section + 24), (int)U64(section + 32) / Symbol);
        var ofSymbols = (int)U64(SectionOf(VersionOfSymbols) + 24);
        for (var index = 1; index < count; index++)
        {
            var (isDefined, isData) = (U16(symbols + (index * Symbol) + 6) != 0, (_image[symbols + (index * Symbol) + 4] & 0xf) == Data);
            if (isDefined && !isData && versions.Contains((ushort)(U16(ofSymbols + (index * 2)) & 0x7fff)))
                BinaryPrimitives.WriteUInt32LittleEndian(_image.AsSpan(symbols + (index * Symbol)), 0);
        }
    }

    private bool IsNewer(string version) =>
        version.StartsWith("GLIBC_", StringComparison.Ordinal) && Version.TryParse(version["GLIBC_".Length..], out var number) && number > _newest;

    private int SectionOf(uint type) =>
        Enumerable.Range(0, U16(60)).Select(SectionAt).Single(section => U32(section + 4) == type);

    private int SectionAt(int index) => (int)U64(40) + (index * SectionHeader);

    private string TextAt(int offset) => Encoding.ASCII.GetString(_image, offset, Array.IndexOf(_image, (byte)0, offset) - offset);

    private ushort U16(int offset) => BinaryPrimitives.ReadUInt16LittleEndian(_image.AsSpan(offset));

    private uint U32(int offset) => BinaryPrimitives.ReadUInt32LittleEndian(_image.AsSpan(offset));

    private ulong U64(int offset) => BinaryPrimitives.ReadUInt64LittleEndian(_image.AsSpan(offset));
}
