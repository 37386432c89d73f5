namespace XMailFleet.Diagnosing.Configuration;

/// <summary>How far two names are apart in single-letter slips, case aside.</summary>
internal static class EditDistance
{
    /// <summary>True where at most <paramref name="limit"/> insertions, deletions or replacements lead from one to the other.</summary>
    public static bool IsWithin(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit) return false;
        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var current = new int[right.Length + 1];
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            previous = current;
        }

        return previous[right.Length] <= limit;
    }
}
