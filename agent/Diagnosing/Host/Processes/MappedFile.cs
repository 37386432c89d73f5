namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>A file that a process has mapped.</summary>
/// <param name="Path">Path when it was mapped.</param>
/// <param name="Replaced">True where that path is now another file, or none.</param>
/// <param name="ContentPath">Where the mapped content can be read, also when replaced, by those who may.</param>
internal sealed record MappedFile(string Path, bool Replaced, string ContentPath);
