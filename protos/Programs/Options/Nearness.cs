namespace XMailFleet.Programs.Options;

/// <summary>Finds what somebody meant who wrote it wrong.</summary>
internal static class Nearness
{
    /// <summary>Those of <paramref name="names"/> that are fewest slips away: at most two, and one in a short name, of which two make another word.</summary>
    public static IReadOnlyList<string> Find(string wrong, IEnumerable<string> names)
    {
        var near = names.Select(name => (Name: name, Slips: Slips(wrong, name)))
            .Where(each => each.Slips <= (Math.Min(wrong.Length, each.Name.Length) < 5 ? 1 : 2))
            .ToArray();
        return [.. near.Where(each => each.Slips == near.Min(one => one.Slips)).Select(each => each.Name)];
    }

    /// <summary>
    /// Letters inserted, left out, replaced, or swapped with their neighbour, case aside (Damerau-Levenshtein, each letter touched once).
    /// </summary>
    public static int Slips(string left, string right)
    {
        var (from, to) = (left.ToLowerInvariant(), right.ToLowerInvariant());
        var slips = new int[from.Length + 1, to.Length + 1];
        for (var i = 0; i <= from.Length; i++)
            for (var j = 0; j <= to.Length; j++)
                slips[i, j] = i == 0 || j == 0 ? i + j : Least(i, j);
        return slips[from.Length, to.Length];

        int Least(int i, int j)
        {
            var replaced = slips[i - 1, j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
            var least = Math.Min(replaced, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
            return i > 1 && j > 1 && from[i - 1] == to[j - 2] && from[i - 2] == to[j - 1]
                ? Math.Min(least, slips[i - 2, j - 2] + 1)
                : least;
        }
    }
}
