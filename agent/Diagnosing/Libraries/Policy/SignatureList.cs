namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>Lists of signature algorithms (SSL_CTX_set1_sigalgs_list(3)), by the names that TLS has for them.</summary>
internal static class SignatureList
{
    private static readonly string[] Hashes = ["sha1", "sha224", "sha256", "sha384", "sha512"];

    private static readonly string[] Schemes =
    [
        "ecdsa_secp256r1_sha256", "ecdsa_secp384r1_sha384", "ecdsa_secp521r1_sha512", "ed25519", "ed448",
        .. Hashes.Select(hash => $"rsa_pkcs1_{hash}"),
        .. Hashes.Skip(2).SelectMany(hash => new[] { $"rsa_pss_rsae_{hash}", $"rsa_pss_pss_{hash}" }),
    ];

    public static NameList Read(string list, OpenSslVersion version)
    {
        var names = new List<string>();
        foreach (var word in list.Split(':'))
        {
            var isOptional = word.StartsWith('?') && OpenSslTraits.TakesOptionalNames.IsOf(version);
            var plain = isOptional ? word[1..] : word;
            if (Of(plain) is { } known) names.AddRange(known);
            else if (!OpenSslTraits.IsSurelyWithout(version, plain)) return NameList.Undecided;
            else if (!isOptional) return NameList.Refused;
        }

        return names.Count > 0 ? NameList.Of([.. names.Distinct()]) : NameList.Undecided;
    }

    private static IEnumerable<string>? Of(string word)
    {
        if (Schemes.Contains(word)) return [word];
        if (word.Split('+') is not [var key, ['S', 'H', 'A', ..] digest]) return null;
        var hash = digest.ToLowerInvariant();
        if (!Hashes.Contains(hash)) return null;
        return key switch
        {
            "RSA" => [$"rsa_pkcs1_{hash}"],
            "RSA-PSS" or "PSS" when hash is not ("sha1" or "sha224") => [$"rsa_pss_rsae_{hash}", $"rsa_pss_pss_{hash}"],
            "ECDSA" => [hash switch { "sha256" => "ecdsa_secp256r1_sha256", "sha384" => "ecdsa_secp384r1_sha384", "sha512" => "ecdsa_secp521r1_sha512", _ => $"ecdsa_{hash}" }],
            "DSA" => [$"dsa_{hash}"],
            _ => null,
        };
    }
}
