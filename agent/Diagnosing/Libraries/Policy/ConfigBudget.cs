namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>
/// How much of an openssl.cnf is read, all that it includes counted in: any user of a host can have one. That of a distribution has
/// 400 lines.
/// </summary>
internal sealed class ConfigBudget
{
    public const int MaxBytes = 1 << 20;

    private const int MaxLines = 20_000;
    private const int MaxFiles = 256;
    private const int MaxNames = 20_000;

    // Values grow by what variables put into them.
    private const int MaxCharacters = 4 << 20;

    private int _bytes;
    private int _lines;
    private int _files;
    private int _names;
    private int _characters;

    /// <summary>False where the file is beyond the budget; it is then not to be read.</summary>
    public bool Takes(ReadOnlySpan<byte> file)
    {
        _bytes += file.Length;
        _lines += file.Count((byte)'\n');
        return ++_files <= MaxFiles && _bytes <= MaxBytes && _lines <= MaxLines;
    }

    /// <summary>False where directories, or the names in them, are beyond the budget; no more are then to be listed.</summary>
    public bool TakesDirectory(int names) => ++_files <= MaxFiles && (_names += names) <= MaxNames;

    /// <summary>False where values have become too long together.</summary>
    public bool Takes(string value) => (_characters += value.Length) <= MaxCharacters;
}
