namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>What came of one block that should hold a private key.</summary>
internal readonly record struct KeyParse(KeyParse.Outcome Result, ParsedPrivateKey? Key)
{
    public enum Outcome
    {
        /// <summary>A key.</summary>
        Key,

        /// <summary>Not a structure that a private key has.</summary>
        NotAKey,

        /// <summary>A structure that needs a pass phrase.</summary>
        Encrypted,

        /// <summary>A private key of an algorithm that the agent does not know; a newer OpenSSL may.</summary>
        Unsupported,

        /// <summary>A private key that OpenSSL loads but cannot sign with: X25519, X448, Diffie-Hellman.</summary>
        NotForTls,

        /// <summary>A private key's structure with contents that cannot be.</summary>
        Malformed,
    }

    public static KeyParse NotAKey => new(Outcome.NotAKey, null);

    public static KeyParse Encrypted => new(Outcome.Encrypted, null);

    public static KeyParse Unsupported => new(Outcome.Unsupported, null);

    public static KeyParse NotForTls => new(Outcome.NotForTls, null);

    public static KeyParse Malformed => new(Outcome.Malformed, null);

    public static KeyParse Of(ParsedPrivateKey? key) => key is null ? Malformed
        : key.PublicHalf.CanServeTls ? new KeyParse(Outcome.Key, key)
        : NotForTls;
}
