namespace XMailFleet.Collector.Quickstart;

/// <summary>The quickstart cannot go on. The message is a sentence for the person who started it.</summary>
internal sealed class QuickstartException(string message) : Exception(message);
