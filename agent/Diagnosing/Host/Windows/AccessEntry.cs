namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>One line of an access list.</summary>
/// <param name="Sid">Whom it is about, for example "S-1-1-0" for everyone.</param>
/// <param name="Allows">False where it denies.</param>
/// <param name="Rights">Access mask of the file.</param>
internal sealed record AccessEntry(string Sid, bool Allows, int Rights);
