namespace XMailFleet.Diagnosing.Configuration;

/// <summary>How far two names are apart in single-letter slips, case aside.</summary>
internal static class EditDistance
{
    // No name of a variable comes near it.
    private const int MaxLength = 64;

    /// <summary>True where at most <paramref name="limit"/> insertions, deletions or replacements lead from one to the other.</summary>
    public static bool IsWithin(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || right.Length > MaxLength) return false;
        // On the stack: a hostile table has tens of thousands of words.
        Span<int> previous = stackalloc int[right.Length + 1];
        Span<int> current = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++) previous[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
            }

            current.CopyTo(previous);
        }

        return previous[right.Length] <= limit;
    }
}
