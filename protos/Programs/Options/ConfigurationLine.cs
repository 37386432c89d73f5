namespace XMailFleet.Programs.Options;

/// <summary>What a configuration file sets, and where in it.</summary>
/// <param name="Key">As it is written.</param>
/// <param name="Text">The value; null where it is none that an option can have.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">In characters, from 1.</param>
internal sealed record ConfigurationLine(string Key, string? Text, int Line, int Column);
