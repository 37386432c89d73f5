namespace XMailFleet.Texts;

/// <summary>What was found and what to do about it. The remedy is empty where nothing needs doing.</summary>
public sealed record CheckMessage(string Message, string Remedy);
