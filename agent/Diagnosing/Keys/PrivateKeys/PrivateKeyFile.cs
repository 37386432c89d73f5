using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.Diagnosing.Keys.PublicKeys;

namespace XMailFleet.Diagnosing.Keys.PrivateKeys;

/// <summary>Finds the private key that SSL_CTX_use_PrivateKey_file of OpenSSL 3 takes from a PEM file.</summary>
internal static class PrivateKeyFile
{
    // A key file holds a few blocks; a file of a hundred thousand is an attack on the reader.
    private const int MaxBlocks = 1000;

    // A hook that appends once a quarter needs five years for as many.
    private const int MaxFurther = 20;

    /// <summary>
    /// The first key that loads, or what the file held instead. OpenSSL 3 tries block after block until one makes a
    /// key: what it cannot decode it passes over, and a private key with a header, which asks for a pass phrase as a rule, ends the search.
    /// </summary>
    public static PrivateKeyFileContent Read(ReadOnlyMemory<byte> content)
    {
        var names = new List<string>();
        var reader = new PemReader(content, NulBytes.Keep);
        var result = KeyParse.NotAKey;
        for (var count = 0; count < MaxBlocks; count++)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) break;
            if (block is null) continue;
            names.Add(block.Name);
            var parsed = PrivateKeyParser.Parse(block);
            block.Wipe();
            if (EndsSearch(parsed.Result) || PrivateKeyParser.IsReadHeader(block)) return new PrivateKeyFileContent(parsed, names);
            if (result.Result is KeyParse.Outcome.NotAKey) result = parsed;
        }

        return new PrivateKeyFileContent(result, names);
    }

    /// <summary>The same, and the keys further down, which OpenSSL never comes to.</summary>
    public static PrivateKeyFileContent ReadAll(ReadOnlyMemory<byte> content)
    {
        var taken = Read(content);
        return taken with { Further = [.. Keys(content).Skip(taken.Parse.Key is null ? 0 : 1).Take(MaxFurther)] };
    }

    private static IEnumerable<(int Position, PublicKey PublicHalf)> Keys(ReadOnlyMemory<byte> content)
    {
        var reader = new PemReader(content, NulBytes.Keep);
        var position = 0;
        for (var count = 0; count < MaxBlocks; count++)
        {
            if (reader.Read(out var block) is PemFailure.NoStartLine) yield break;
            if (block is null || !PrivateKeyParser.IsPrivateKeyName(block.Name)) continue;
            position++;
            var parsed = PrivateKeyParser.Parse(block);
            block.Wipe();
            if (parsed is { Result: KeyParse.Outcome.Key, Key: { } key }) yield return (position, key.PublicHalf);
        }
    }

    private static bool EndsSearch(KeyParse.Outcome result) =>
        result is KeyParse.Outcome.Key or KeyParse.Outcome.Encrypted or KeyParse.Outcome.NotForTls;
}
