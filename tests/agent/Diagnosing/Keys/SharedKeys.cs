namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>Making the keys takes seconds, so all tests that need them share one set.</summary>
[CollectionDefinition(Name)]
public sealed class SharedKeys : ICollectionFixture<KeyFixtures>
{
    public const string Name = "keys";
}
