namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Properties that every algorithm has to have (property(7)), as far as they are plain.</summary>
internal static class PropertyQuery
{
    /// <summary>Whether the algorithms of the default provider have them; null where that cannot be told.</summary>
    public static bool? Judge(string query)
    {
        var has = true;
        foreach (var clause in query.Split(',', StringSplitOptions.TrimEntries))
        {
            switch (clause.Replace(" ", "", StringComparison.Ordinal))
            {
                // What is only preferred takes nothing away.
                case "" when query.Trim().Length == 0:
                case "?fips=yes" or "?fips=no" or "?provider=default" or "?provider=fips" or "?provider=legacy" or "provider=default" or "fips=no" or "-fips" or "-provider":
                    break;
                case "fips=yes" or "fips" or "provider=legacy" or "provider=fips" or "provider=base":
                    has = false;
                    break;
                default:
                    return null;
            }
        }

        return has;
    }
}
