using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>What a key file gave, and the names of the PEM blocks seen in it.</summary>
internal sealed record PrivateKeyFileContent(KeyParse Parse, IReadOnlyList<string> BlockNames)
{
    /// <summary>
    /// Public halves of the keys below the one that was taken, each with the number of its block among the private keys of the file,
    /// counted from 1; empty where they were not asked for.
    /// </summary>
    public IReadOnlyList<(int Position, PublicKey PublicHalf)> Further { get; init; } = [];
}
