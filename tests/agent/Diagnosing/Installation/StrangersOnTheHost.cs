namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

/// <summary>Tests that run alone: every diagnosis of this host would tell of the processes that they start.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class StrangersOnTheHost
{
    public const string Name = "strangers on the host";
}
