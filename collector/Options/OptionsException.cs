namespace XMailFleet.Collector.Options;

/// <summary>Settings that cannot be. The message has a line for each.</summary>
internal sealed class OptionsException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors));
