namespace XMailFleet.Programs.Options;

/// <summary>Options that cannot be. The message has a sentence for each, in the user's language.</summary>
public sealed class OptionsException(IReadOnlyList<string> errors) : Exception(string.Join(Environment.NewLine, errors));
