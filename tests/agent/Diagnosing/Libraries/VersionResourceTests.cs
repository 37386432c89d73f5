using System.Text;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Libraries;

public sealed class VersionResourceTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("0.9.8l", "0.9.8l")]
    [InlineData("1.1.1w", "1.1.1w")]
    [InlineData("3.0.19", "3.0.19")]
    public void Read_LibraryWithResourceOnly_TellsItsVersion(string version, string expected) =>
        Assert.Equal(expected, LibraryTexts.Read(Library(version))?.Version?.ToString());

    [Fact]
    public void Read_OtherVersionText_IsNone() => Assert.Null(LibraryTexts.Read(Library("first"))?.Version);

    // The string table of VERSIONINFO: key, zero, padding to four bytes, value, zero.
    private string Library(string version) => _directory.Write("libssl-3-x64.dll",
    [
        .. PortableExecutable.Make(PortableExecutable.X64, []),
        .. Encoding.Unicode.GetBytes($"FileDescription\0\0OpenSSL library\0FileVersion\0\0{version}\0ProductName\0\0The OpenSSL Toolkit\0"),
    ]);
}
