namespace XMailFleet.Collector.History;

/// <summary>The history cannot be opened, read or written. The message is a sentence for the person who runs it.</summary>
internal sealed class HistoryException(string message, Exception? inner = null) : Exception(message, inner);
