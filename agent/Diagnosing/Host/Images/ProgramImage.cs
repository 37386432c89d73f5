using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Host.Images;

/// <summary>What the header of a program or library file says to the loader.</summary>
internal sealed record ProgramImage
{
    /// <summary>Usual name, for example "x86-64"; "machine-N" for one without a name here.</summary>
    public required string Architecture { get; init; }

    /// <summary>Names of the libraries that it is linked to, in its own order.</summary>
    public required IReadOnlyList<string> Needed { get; init; }

    /// <summary>The name that programs link to (ELF DT_SONAME); empty where it has none.</summary>
    public string SoName { get; init; } = "";

    /// <summary>Directories that are searched after LD_LIBRARY_PATH (ELF DT_RUNPATH).</summary>
    public IReadOnlyList<string> RunPath { get; init; } = [];

    /// <summary>Directories that are searched before LD_LIBRARY_PATH (ELF DT_RPATH); without effect beside a run path.</summary>
    public IReadOnlyList<string> RPath { get; init; } = [];

    /// <summary>True for a Windows program.</summary>
    public bool IsPortableExecutable { get; init; }

    /// <summary>Reads the header; null where the file is neither ELF nor PE, or its header is damaged.</summary>
    public static ProgramImage? Read(string path)
    {
        using var file = FileWindow.TryOpen(path);
        return file?.Read(0, 4) switch
        {
            [0x7f, (byte)'E', (byte)'L', (byte)'F'] => ElfReader.Read(file),
            [(byte)'M', (byte)'Z', _, _] => PeReader.Read(file),
            _ => null,
        };
    }
}
