namespace XMailFleet.Diagnosing.Libraries;

/// <summary>A name in a directory, and the file that it leads to, links resolved.</summary>
internal sealed record LibraryEntry(string Name, string Path);
