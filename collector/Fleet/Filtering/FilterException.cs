namespace XMailFleet.Fleet.Filtering;

/// <summary>A filter that cannot be understood. The message says where and what is possible there.</summary>
internal sealed class FilterException(int position, string message)
    : Exception($"Filter, character {position + 1}: {message}");
