namespace XMailFleet.Architecture.Tests;

/// <summary>Compares what uses what with the table of rooms.</summary>
internal static class Inspection
{
    /// <summary>A line for each use that the table does not allow, and for each namespace without a room.</summary>
    public static IReadOnlyList<string> Offences(IEnumerable<Use> uses, IReadOnlyList<Room> rooms) =>
        [.. uses.Select(use => Judge(use, rooms)).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The rooms of a circle in the table, in its order; empty where there is none.</summary>
    public static IReadOnlyList<string> Circle(IReadOnlyList<Room> rooms)
    {
        var left = rooms.ToList();
        while (left.Find(room => !room.Uses.Any(used => left.Exists(other => other.Name == used))) is { } lowest) left.Remove(lowest);
        return [.. left.Select(room => room.Name)];
    }

    private static string? Judge(Use use, IReadOnlyList<Room> rooms)
    {
        if (Room.Of(use.UserSpace, rooms) is not { } user) return $"{use.User}: the namespace {use.UserSpace} has no room in the table";
        if (Room.Of(use.UsedSpace, rooms) is not { } used) return $"{use.Used}: the namespace {use.UsedSpace} has no room in the table";
        return user == used || user.Uses.Contains(used.Name)
            ? null
            : $"{use.User} uses {use.Used}: {user.Name} may not use {used.Name}";
    }
}
