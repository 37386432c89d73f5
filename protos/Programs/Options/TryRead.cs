namespace XMailFleet.Programs.Options;

/// <summary>Reads a value from what a person wrote; false where it is none.</summary>
public delegate bool TryRead<T>(string text, out T value);
