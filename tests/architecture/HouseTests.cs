using System.Reflection;
using System.Xml.Linq;

namespace XMailFleet.Architecture.Tests;

/// <summary>The product as it is built stands as <see cref="House"/> says.</summary>
public sealed class HouseTests
{
    private static readonly string[] Folders = ["agent", "collector", "protos"];

    [Fact]
    public void Rooms_AsCompiled_UseOnlyWhatTheTableAllows() =>
        AssertNone(Inspection.Offences(CompiledUses.Of([.. Product().Select(Assembly.LoadFrom)]), House.Rooms));

    [Fact]
    public void Rooms_AsWritten_UseOnlyWhatTheTableAllows() => AssertNone(Inspection.Offences(WrittenUses.Of(Folders), House.Rooms));

    [Fact]
    public void Table_HasNoCircle_AndStandsFromTheBottomUp()
    {
        Assert.Empty(Inspection.Circle(House.Rooms));
        var places = House.Rooms.Select((room, place) => (room.Name, place)).ToDictionary();
        Assert.All(House.Rooms, room => Assert.All(room.Uses, used => Assert.True(places[used] < places[room.Name], $"{used} stands behind {room.Name}")));
    }

    [Fact]
    public void Table_AllowsNothingThatIsNotUsed()
    {
        var used = CompiledUses.Of([.. Product().Select(Assembly.LoadFrom)]).Concat(WrittenUses.Of(Folders))
            .Select(use => (Room.Of(use.UserSpace, House.Rooms)?.Name, Room.Of(use.UsedSpace, House.Rooms)?.Name))
            .ToHashSet();
        var idle = from room in House.Rooms from other in room.Uses where !used.Contains((room.Name, other)) select $"{room.Name} does not use {other}";
        AssertNone(idle);
    }

    [Fact]
    public void Executables_AreReferencedByNoProject()
    {
        var projects = Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Sources.Repository, folder), "*.csproj", SearchOption.AllDirectories)).ToList();
        var executables = projects.Where(project => XDocument.Load(project).Descendants("OutputType").Any(type => type.Value == "Exe")).ToHashSet();
        Assert.Equal(2, executables.Count);
        Assert.All(projects, project => Assert.Empty(References(project).Intersect(executables)));
    }

    // Whole lines: the offender is what whoever broke the rule wants to read.
    private static void AssertNone(IEnumerable<string> offences)
    {
        var lines = string.Join('\n', offences);
        Assert.True(lines.Length == 0, lines);
    }

    private static IEnumerable<string> References(string project) =>
        XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value, Path.GetDirectoryName(project)!));

    private static IEnumerable<string> Product() =>
        Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(file => Path.GetFileName(file) is { } name
            && (name.StartsWith("XMailFleet.", StringComparison.Ordinal) || name.StartsWith("xmailfleet-", StringComparison.Ordinal))
            && !name.Contains("Tests", StringComparison.Ordinal));
}
