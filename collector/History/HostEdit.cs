namespace XMailFleet.Collector.History;

/// <summary>What the owner of a host changes. Null leaves a field as it is.</summary>
internal sealed record HostEdit(string? Address, IReadOnlyDictionary<string, string>? Labels);
