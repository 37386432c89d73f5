using XMailFleet.Architecture.Tests.OnPurpose.Below;

namespace XMailFleet.Architecture.Tests;

/// <summary>The inspection finds what is put in on purpose.</summary>
public sealed class InspectionTests
{
    private const string Below = "XMailFleet.Architecture.Tests.OnPurpose.Below";
    private const string Above = "XMailFleet.Architecture.Tests.OnPurpose.Above";

    private static readonly Room[] Rooms = [new(Below), new(Above, Below), new("XMailFleet.Architecture.Tests", Below, Above)];

    [Fact]
    public void Offences_CompiledCircle_NamesTheOffender() =>
        Assert.Equal([$"{Below}.Lower uses {Above}.Upper: {Below} may not use {Above}"], Inspection.Offences(CompiledUses.Of(typeof(Lower).Assembly), Rooms));

    [Fact]
    public void Offences_WrittenCircle_NamesTheFile() =>
        Assert.Equal(
            [$"tests/architecture/OnPurpose/Lower.cs uses {Above}: {Below} may not use {Above}"],
            Inspection.Offences(WrittenUses.Of("tests/architecture/OnPurpose"), Rooms));

    [Fact]
    public void Offences_NamespaceWithoutRoom_IsNamed() =>
        Assert.Contains(
            $"{Above}.Upper: the namespace {Above} has no room in the table", Inspection.Offences(CompiledUses.Of(typeof(Lower).Assembly), [new Room(Below)]));

    [Fact]
    public void Circle_OfATableThatAllowsOne_IsNamed()
    {
        Assert.Equal(["b", "c"], Inspection.Circle([new("a"), new("b", "a", "c"), new("c", "b")]));
        Assert.Empty(Inspection.Circle(Rooms));
    }
}
