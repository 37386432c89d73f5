namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>What a page has somebody type, and what it says that comes of it.</summary>
/// <param name="Place">File and line, for whoever has to mend it.</param>
/// <param name="Machine">On which, as the prompt names it; empty for a clone of the repository.</param>
/// <param name="Text">Lines that a backslash continues are one.</param>
/// <param name="Printed">Lines shown below it; none where the page shows none.</param>
internal sealed record ConsoleCommand(string Place, string Machine, string Text, IReadOnlyList<string> Printed);
