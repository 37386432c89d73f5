namespace XMailFleet.Collector.Serving.Listings;

/// <summary>A column of a list.</summary>
/// <param name="Heading">Above it.</param>
/// <param name="CellOf">What stands in it.</param>
/// <param name="IsWide">Whether the narrow table is without it.</param>
internal sealed record Column<T>(string Heading, Func<T, Cell> CellOf, bool IsWide = false);
