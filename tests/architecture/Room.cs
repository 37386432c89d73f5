namespace XMailFleet.Architecture.Tests;

/// <summary>A namespace, with all below it that has no room of its own.</summary>
/// <param name="Name">The namespace.</param>
/// <param name="Uses">The rooms that it may use, by name.</param>
internal sealed record Room(string Name, params string[] Uses)
{
    /// <summary>The room of a namespace: the innermost one that holds it; null where none does.</summary>
    public static Room? Of(string space, IEnumerable<Room> rooms) =>
        rooms.Where(room => space == room.Name || space.StartsWith(room.Name + ".", StringComparison.Ordinal)).MaxBy(room => room.Name.Length);
}
