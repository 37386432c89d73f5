namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>What a key file gave, and the names of the PEM blocks seen in it.</summary>
internal sealed record PrivateKeyFileContent(KeyParse Parse, IReadOnlyList<string> BlockNames);
