using XMailFleet.Agent.Keys.Pem;

namespace XMailFleet.Agent.Keys.PrivateKeys;

/// <summary>Finds the private key that SSL_CTX_use_PrivateKey_file of OpenSSL 3 takes from a PEM file.</summary>
internal static class PrivateKeyFile
{
    // A key file holds a few blocks; a file of a hundred thousand is an attack on the reader.
    private const int MaxBlocks = 1000;

    /// <summary>The first key that loads, or what the file held instead.</summary>
    public static PrivateKeyFileContent Read(ReadOnlyMemory<byte> content)
    {
        var names = new List<string>();
        var first = ReadByDecoder(content, names);
        if (first.Result is not KeyParse.Outcome.Key && ReadByName(content) is { } named) first = named;
        return new PrivateKeyFileContent(first, names);
    }

    // OpenSSL 3 tries block after block until one makes a key. What it cannot decode it passes over; a block that
    // asks for a pass phrase ends the search.
    private static KeyParse ReadByDecoder(ReadOnlyMemory<byte> content, List<string> names)
    {
        var reader = new PemReader(content, NulBytes.Keep);
        var result = KeyParse.NotAKey;
        for (var count = 0; count < MaxBlocks; count++)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) break;
            if (block is null) continue;
            names.Add(block.Name);
            var parsed = PrivateKeyParser.Parse(block);
            if (EndsSearch(parsed.Result)) return parsed;
            if (result.Result is KeyParse.Outcome.NotAKey) result = parsed;
        }

        return result;
    }

    private static bool EndsSearch(KeyParse.Outcome result) =>
        result is KeyParse.Outcome.Key or KeyParse.Outcome.Encrypted or KeyParse.Outcome.NotForTls;

    // Then it starts again the way OpenSSL 1.1 read: the first block named a private key decides, and one that is
    // named RSA, EC or DSA may hold PKCS #8 instead.
    private static KeyParse? ReadByName(ReadOnlyMemory<byte> content)
    {
        var reader = new PemReader(content, NulBytes.Keep);
        for (var count = 0; count < MaxBlocks; count++)
        {
            if (reader.Read(out var block) is not PemFailure.None || block is null) return null;
            if (!PrivateKeyParser.IsPrivateKeyName(block.Name)) continue;
            var parsed = block.Header.Length == 0 ? PrivateKeyParser.ParsePkcs8(block.Data) : KeyParse.NotAKey;
            return parsed.Result is KeyParse.Outcome.Key ? parsed : null;
        }

        return null;
    }
}
