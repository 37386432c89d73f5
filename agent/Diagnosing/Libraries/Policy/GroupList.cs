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
        ["P-384"] = "P-384",
        ["secp384r1"] = "P-384",
        ["P-521"] = "P-521",
        ["secp521r1"] = "P-521",
        ["secp256k1"] = "secp256k1",
        ["brainpoolP256r1"] = "brainpoolP256r1",
        ["brainpoolP384r1"] = "brainpoolP384r1",
        ["brainpoolP512r1"] = "brainpoolP512r1",
    };

    public static NameList Read(string list, OpenSslVersion version)
    {
        var names = new List<string>();
        foreach (var word in list.Split(':'))
        {
            var isOptional = word.StartsWith('?') && OpenSslTraits.TakesOptionalNames.IsOf(version);
            var plain = isOptional ? word[1..] : word;
            if (Find(plain, version) is { } name) names.Add(name);
            else if (!OpenSslTraits.IsSurelyWithout(version, plain)) return NameList.Undecided;
            else if (!isOptional) return NameList.Refused;
        }

        return names.Count > 0 ? NameList.Of([.. names.Distinct()]) : NameList.Undecided;
    }

    private static string? Find(string word, OpenSslVersion version) => word switch
    {
        "ffdhe2048" or "ffdhe3072" when OpenSslTraits.HasProviders.IsOf(version) => word,
        "X25519MLKEM768" when OpenSslTraits.HasMlDsa.IsOf(version) => word,
        _ => Names.GetValueOrDefault(word),
    };
}
