namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>The security level that a list of ciphers names.</summary>
internal static class CipherLevel
{
    private const string Command = "@SECLEVEL=";

    /// <summary>"DEFAULT:@SECLEVEL=1"; of several the last counts. Null where there is none that is one.</summary>
    public static int? Of(string ciphers)
    {
        int? level = null;
        for (var found = ciphers.IndexOf(Command, StringComparison.Ordinal); found >= 0; found = ciphers.IndexOf(Command, found + 1, StringComparison.Ordinal))
        {
            var position = found + Command.Length;
            var single = position + 1 >= ciphers.Length || !char.IsAsciiLetterOrDigit(ciphers[position + 1]);
            if (position < ciphers.Length && ciphers[position] is >= '0' and <= '5' && single) level = ciphers[position] - '0';
        }

        return level;
    }
}
