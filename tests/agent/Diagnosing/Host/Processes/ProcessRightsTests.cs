using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Processes;

public sealed class ProcessRightsTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Read_ThisProcess_AgreesWithTheIdCommand()
    {
        var rights = ProcessRights.Read(new ProcessDirectory("/proc", Environment.ProcessId))!;

        Assert.Equal(rights.UserId, Assert.Single(await NumbersAsync("-u")));
        Assert.Equal((await NumbersAsync("-G")).Order(), rights.GroupIds!.Order());
    }

    // A unit's SupplementaryGroups and CapabilityBoundingSet stand in no account file.
    [Theory]
    [InlineData(54321, "54321 4711", "0000000000000000", "640", true)]
    [InlineData(54321, "54321", "0000000000000000", "640", false)]
    [InlineData(54321, "", "0000000000000002", "600", true)]
    [InlineData(54321, "", "0000000000000004", "600", true)]
    [InlineData(0, "", "000001ffffffffff", "000", true)]
    [InlineData(0, "", "0000000000000400", "000", false)]
    public void CanRead_FileOfAGroup_IsByTheRightsOfTheProcess(int user, string groups, string capabilities, string mode, bool expected)
    {
        Directory.CreateDirectory(_scratch.PathOf("7"));
        _scratch.Write("7/status", $"Name:\tXMail\nUid:\t1\t1\t1\t{user}\nGid:\t1\t1\t1\t1\nGroups:\t{Own(groups)} \nCapEff:\t{capabilities}\n");
        File.SetUnixFileMode(_scratch.Path, (UnixFileMode)0b111_101_101);
        var key = _scratch.Write("server.key", "key");
        File.SetUnixFileMode(key, (UnixFileMode)Convert.ToInt32(mode, 8));

        Assert.Equal(expected, ProcessRights.Read(new ProcessDirectory(_scratch.Path, 7))!.CanRead(key));
    }

    [Fact]
    public void Read_ProcessThatIsGone_IsUnknown() => Assert.Null(ProcessRights.Read(new ProcessDirectory(_scratch.Path, 8)));

    // 4711 stands for the group of the files that this process makes.
    private string Own(string groups)
    {
        FileInspector.InspectStatus(_scratch.Write("mine", "x"), out var status);
        return groups.Replace("4711", status!.GroupId!.Value.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    private static async Task<uint[]> NumbersAsync(string option) =>
        [.. (await Command.OutputOfAsync("id", [option])).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(text => uint.Parse(text, CultureInfo.InvariantCulture))];
}
