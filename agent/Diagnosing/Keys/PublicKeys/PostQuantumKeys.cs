namespace XMailFleet.Diagnosing.Keys.PublicKeys;

/// <summary>ML-DSA (FIPS 204) and ML-KEM (FIPS 203), which newer versions of OpenSSL know.</summary>
internal static class PostQuantumKeys
{
    private static readonly (string Identifier, string Name, int Bytes, int SecurityBits)[] Kinds =
    [
        ("2.16.840.1.101.3.4.3.17", "ML-DSA-44", 1312, 128),
        ("2.16.840.1.101.3.4.3.18", "ML-DSA-65", 1952, 192),
        ("2.16.840.1.101.3.4.3.19", "ML-DSA-87", 2592, 256),
        ("2.16.840.1.101.3.4.4.1", "ML-KEM-512", 800, 128),
        ("2.16.840.1.101.3.4.4.2", "ML-KEM-768", 1184, 192),
        ("2.16.840.1.101.3.4.4.3", "ML-KEM-1024", 1568, 256),
    ];

    /// <summary>Name and strength; null where it is none of them, or not of the length that its keys have.</summary>
    public static (string Name, int SecurityBits)? Find(string identifier, int length)
    {
        var found = Array.Find(Kinds, kind => kind.Identifier == identifier && kind.Bytes == length);
        return found.Name is null ? null : (found.Name, found.SecurityBits);
    }
}
