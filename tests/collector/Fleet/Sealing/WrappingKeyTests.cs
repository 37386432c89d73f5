using System.Security.Cryptography;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Testing;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.Sealing;

public sealed class WrappingKeyTests : IDisposable
{
    private readonly ScratchDirectory _data = new();
    private readonly ScratchDirectory _credentials = new();

    public void Dispose()
    {
        _data.Dispose();
        _credentials.Dispose();
    }

    [Fact]
    public void Open_TheFirstTime_MakesOneOfItsOwnThatStays()
    {
        var made = WrappingKey.Open(_data.Path, mayMake: true);
        Assert.Equal(made.Key, WrappingKey.Open(_data.Path, mayMake: false).Key);
        Assert.Equal($"{Convert.ToHexStringLower(made.Key)}\n", _data.Read(StateFiles.WrappingKey));
        Assert.Equal([StateFiles.WrappingKey], Directory.GetFileSystemEntries(_data.Path).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_data.PathOf(StateFiles.WrappingKey)));
    }

    [Fact]
    public async Task Open_ByManyAtOnce_GivesAllTheSame()
    {
        var keys = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => WrappingKey.Open(_data.Path, mayMake: true).Key)));
        Assert.Single(keys.Select(Convert.ToHexStringLower).Distinct());
        Assert.Single(Directory.GetFileSystemEntries(_data.Path));
    }

    [Fact]
    public void Open_WhereSomethingIsWrappedAndTheKeyIsGone_MakesNoneAndSaysWhatToDo()
    {
        var refusal = Assert.Throws<HistoryException>(() => WrappingKey.Open(_data.Path, mayMake: false));
        Assert.Contains("Copy it from the collector that made it", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("--recovery-key-file", refusal.In(Language.Japanese), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_data.Path));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    [InlineData(64)]
    [InlineData(1 << 20)]
    public void Open_OfSomethingElse_IsRefusedAndLeavesIt(int length)
    {
        _data.Write(StateFiles.WrappingKey, new byte[length]);
        var refusal = Assert.Throws<HistoryException>(() => WrappingKey.Open(_data.Path, mayMake: true));
        Assert.Contains("is no wrapping key", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(length, _data.ReadBytes(StateFiles.WrappingKey).Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_WithACredential_UsesItAndMakesNoFile(bool isText)
    {
        var key = RandomNumberGenerator.GetBytes(KeyWrap.KeyLength);
        if (isText) _credentials.Write(WrappingKey.Credential, Convert.ToHexString(key));
        else _credentials.Write(WrappingKey.Credential, key);
        Assert.Equal(key, WrappingKey.Open(_data.Path, mayMake: true, Environment).Key);
        Assert.Empty(Directory.GetFileSystemEntries(_data.Path));
    }

    [Fact]
    public void Open_WithOtherCredentialsOnly_UsesTheFile()
    {
        _credentials.Write("other", "x");
        WrappingKey.Open(_data.Path, mayMake: true, Environment);
        Assert.Single(Directory.GetFileSystemEntries(_data.Path));
    }

    [Fact]
    public void Open_WithACredentialThatIsNone_SaysWhichAndNotWhatIsInIt()
    {
        _credentials.Write(WrappingKey.Credential, "hunter2");
        var refusal = Assert.Throws<HistoryException>(() => WrappingKey.Open(_data.Path, mayMake: true, Environment));
        Assert.Contains(_credentials.PathOf(WrappingKey.Credential), refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    private string? Environment(string name) => name == "CREDENTIALS_DIRECTORY" ? _credentials.Path : null;
}
