using System.Text.RegularExpressions;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Images;

public sealed partial class ProgramImageTests : IDisposable
{
    private readonly MailRoot _root = new();

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("/usr/bin/openssl")]
    [InlineData("/usr/bin/sleep")]
    [InlineData("/usr/lib/x86_64-linux-gnu/libssl.so.3")]
    [InlineData("/usr/lib/x86_64-linux-gnu/libcrypto.so.3")]
    [InlineData("/usr/lib/x86_64-linux-gnu/libc.so.6")]
    public async Task Read_ElfFile_AgreesWithReadelf(string path)
    {
        var dynamic = await Command.OutputOfAsync("readelf", ["-d", "-W", path]);

        var image = ProgramImage.Read(path)!;

        Assert.Equal("x86-64", image.Architecture);
        Assert.Equal(NeededPattern().Matches(dynamic).Select(match => match.Groups[1].Value), image.Needed);
        Assert.Equal(SoNamePattern().Match(dynamic).Groups[1].Value, image.SoName);
    }

    [Theory]
    [InlineData("--enable-new-dtags", "/opt/one:/opt/two", null)]
    [InlineData("--disable-new-dtags", null, "/opt/one:/opt/two")]
    public async Task Read_ProgramWithSearchPath_TellsItAndItsKind(string tags, string? runPath, string? rPath)
    {
        _root.Write("main.c", "int main(void) { return 0; }");
        await Command.OutputOfAsync("gcc", [_root.PathOf("main.c"), "-o", _root.PathOf("XMail"), $"-Wl,{tags},-rpath,/opt/one:/opt/two"]);

        var image = ProgramImage.Read(_root.PathOf("XMail"))!;

        Assert.Equal(runPath?.Split(':') ?? [], image.RunPath);
        Assert.Equal(rPath?.Split(':') ?? [], image.RPath);
    }

    [Fact]
    public async Task Read_StaticProgram_NeedsNothing()
    {
        _root.Write("main.c", "int main(void) { return 0; }");
        await Command.OutputOfAsync("gcc", ["-static", _root.PathOf("main.c"), "-o", _root.PathOf("XMail")]);

        Assert.Empty(ProgramImage.Read(_root.PathOf("XMail"))!.Needed);
    }

    [Theory]
    [InlineData(PortableExecutable.X86, "x86")]
    [InlineData(PortableExecutable.X64, "x86-64")]
    public void Read_WindowsProgram_TellsArchitectureAndImports(ushort machine, string architecture)
    {
        _root.Write("XMail.exe", PortableExecutable.Make(machine, ["KERNEL32.dll", "SSLEAY32.dll", "LIBEAY32.dll"]));

        var image = ProgramImage.Read(_root.PathOf("XMail.exe"))!;

        Assert.Equal(architecture, image.Architecture);
        Assert.Equal(["KERNEL32.dll", "SSLEAY32.dll", "LIBEAY32.dll"], image.Needed);
        Assert.True(image.IsPortableExecutable);
    }

    // A library made by Microsoft's own compiler: an assembly imports the start of the .NET runtime.
    [Fact]
    public void Read_LibraryOfAnotherToolchain_TellsItsImports() =>
        Assert.Equal(["mscoree.dll"], ProgramImage.Read(typeof(FactAttribute).Assembly.Location)!.Needed);

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("\u007fELF")]
    [InlineData("#!/bin/sh\nexec XMail\n")]
    public void Read_NoProgram_IsNull(string content)
    {
        _root.Write("XMail", content);

        Assert.Null(ProgramImage.Read(_root.PathOf("XMail")));
    }

    [Fact]
    public void Read_MutatedFiles_NeverThrowsAndStaysSmall()
    {
        var random = new Random(1);
        byte[][] originals =
        [
            File.ReadAllBytes("/usr/bin/true"),
            PortableExecutable.Make(PortableExecutable.X86, ["SSLEAY32.dll"]),
            PortableExecutable.Make(PortableExecutable.X64, ["libssl-3-x64.dll"]),
        ];
        for (var round = 0; round < 3000; round++)
        {
            var bytes = originals[round % originals.Length][..];
            for (var change = 0; change < 8; change++) bytes[random.Next(random.Next(2) == 0 ? 1024 : bytes.Length) % bytes.Length] = Hostile(random);
            _root.Write("XMail", random.Next(4) == 0 ? bytes[..random.Next(bytes.Length)] : bytes);

            var image = ProgramImage.Read(_root.PathOf("XMail"));

            Assert.True(image is null || image.Needed.Count <= 8192);
        }
    }

    private static byte Hostile(Random random) => random.Next(3) switch { 0 => 0, 1 => 0xff, _ => (byte)random.Next(256) };

    [GeneratedRegex(@"\(NEEDED\)\s+Shared library: \[(.+)\]")]
    private static partial Regex NeededPattern();

    [GeneratedRegex(@"\(SONAME\)\s+Library soname: \[(.+)\]")]
    private static partial Regex SoNamePattern();
}
