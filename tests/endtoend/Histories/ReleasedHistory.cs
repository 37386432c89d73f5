using System.Formats.Tar;
using System.IO.Compression;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Histories;

/// <summary>A history that a release wrote, unpacked: <c>tests/testing/histories</c> says how it was made.</summary>
internal sealed class ReleasedHistory : IDisposable
{
    private readonly ScratchDirectory _directory = new();
    private readonly string _release;

    public ReleasedHistory(string release)
    {
        _release = Path.Combine(AppContext.BaseDirectory, "histories", release);
        using var data = new GZipStream(File.OpenRead(FileOf("data.tar.gz")), CompressionMode.Decompress);
        TarFile.ExtractToDirectory(data, _directory.Path, overwriteFiles: true);
        File.SetUnixFileMode(_directory.Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var dump = new GZipStream(File.OpenRead(FileOf("history.sql.gz")), CompressionMode.Decompress);
        using var sql = File.Create(Dump);
        dump.CopyTo(sql);
        // Of whoever runs the tests alone, as a clone's files are not.
        File.Copy(FileOf("graphs.token"), Token);
        File.SetUnixFileMode(Token, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>All releases whose histories are kept.</summary>
    public static TheoryData<string> Releases => new(Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "histories")).Select(Path.GetFileName).OfType<string>().ToArray());

    public string DataDirectory => _directory.Path;

    public string Dump => _directory.PathOf("history.sql");

    public string Token => _directory.PathOf("graphs.token");

    /// <summary>What a command of that release printed.</summary>
    public string Printed(string name) => File.ReadAllText(FileOf(name));

    /// <summary>Bytes of the history.</summary>
    public (byte[] Data, byte[] Log) Bytes() => (_directory.ReadBytes("history.db"), _directory.ReadBytes("history-log.db"));

    public void Dispose() => _directory.Dispose();

    private string FileOf(string name) => Path.Combine(_release, name);
}
