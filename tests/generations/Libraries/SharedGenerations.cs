namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>Tests that share the generations: each is fetched and compiled once, and no two do so at one time.</summary>
[CollectionDefinition(Name)]
public sealed class SharedGenerations : ICollectionFixture<GenerationSet>
{
    public const string Name = "generations";
}
