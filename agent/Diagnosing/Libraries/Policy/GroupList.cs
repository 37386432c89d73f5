namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Lists of groups for key exchange (SSL_CTX_set1_groups_list(3)), by the names that standards have for them.</summary>
internal static class GroupList
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["X25519"] = "X25519",
        ["X448"] = "X448",
        ["P-256"] = "P-256",
        ["prime256v1"] = "P-256",
        ["secp256r1"] = "P-256",
        ["P-384"] = "P-384",
        ["secp384r1"] = "P-384",
        ["P-521"] = "P-521",
        ["secp521r1"] = "P-521",
    };

    public static NameList Read(string list, OpenSslVersion version)
    {
        var names = new List<string>();
        foreach (var word in list.Split(':'))
        {
            if (!Names.TryGetValue(word, out var name)) return NameList.Undecided;
            names.Add(name);
        }

        return NameList.Of([.. names.Distinct()]);
    }
}
