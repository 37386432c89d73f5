namespace XMailFleet.Texts;

/// <summary>One diagnostic check: its id, the section of a report that it belongs to, and what it rests on.</summary>
public sealed record CheckDefinition(string Id, CheckArea Area, string Citation);
