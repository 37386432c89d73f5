using System.Globalization;
using System.Text;
using XMailFleet.Fleet.History;
using XMailFleet.Identities.Entropy;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Fleet.Sealing;

/// <summary>
/// The key that wraps the keys in the store: what systemd gives the unit as the credential <c>wrapping-key</c>, else the file
/// <see cref="StateFiles.WrappingKey"/> of the data directory.
/// </summary>
internal static class WrappingKey
{
    /// <summary>Name of the credential.</summary>
    public const string Credential = "wrapping-key";

    /// <summary>Opens it, and makes it where nothing is wrapped by one yet.</summary>
    /// <exception cref="HistoryException">It is missing, or is none.</exception>
    public static async Task<KeyWrap> OpenAsync(IAccessStore members, string dataDirectory, CancellationToken ct) =>
        Open(dataDirectory, mayMake: await members.FindAsync(AccessKind.Authority, AuthorityStore.Id, ct).ConfigureAwait(false) is null);

    /// <summary>Opens it.</summary>
    /// <param name="dataDirectory">The collector's own directory, which is there.</param>
    /// <param name="mayMake">Whether nothing is wrapped by one yet. What is wrapped would be lost by another.</param>
    /// <exception cref="HistoryException">It is missing, or is none.</exception>
    public static KeyWrap Open(string dataDirectory, bool mayMake) => Open(dataDirectory, mayMake, Environment.GetEnvironmentVariable);

    internal static KeyWrap Open(string dataDirectory, bool mayMake, Func<string, string?> environment)
    {
        if (CredentialFile(environment) is { } given && OwnFile.IsThere(given)) return Read(given, OwnFile.OpenAnyToRead(given));
        var path = Path.Combine(dataDirectory, StateFiles.WrappingKey);
        if (OwnFile.IsThere(path)) return Read(path, OwnFile.OpenToRead(path));
        if (!mayMake) throw new HistoryException(language => Words.Sealing(language).WrappingKeyMissing(path), null);
        Put(path, NewKey());
        // Where two begin at once, one was first.
        return Read(path, OwnFile.OpenToRead(path));
    }

    /// <summary>Puts one in the place of whatever is there, as a restore does.</summary>
    public static async Task ReplaceAsync(string dataDirectory, byte[] key, CancellationToken ct) =>
        await OwnFile.WriteAsync(Path.Combine(dataDirectory, StateFiles.WrappingKey), Text(key), ct).ConfigureAwait(false);

    private static string? CredentialFile(Func<string, string?> environment) =>
        environment("CREDENTIALS_DIRECTORY") is { Length: > 0 } directory ? Path.Combine(directory, Credential) : null;

    private static byte[] NewKey()
    {
        var key = new byte[KeyWrap.KeyLength];
        KernelRandom.Fill(key);
        return key;
    }

    private static void Put(string path, byte[] key)
    {
        var aside = $"{path}.{OwnDirectory.RandomName()}";
        try
        {
            using (var file = OwnFile.Make(aside))
            {
                file.Write(Encoding.ASCII.GetBytes(Text(key)));
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: false);
            // Its name too must be on disk before anything is that the key has wrapped.
            using var named = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
            named.Flush(flushToDisk: true);
        }
        catch (IOException) when (OwnFile.IsThere(path))
        {
            // Another was first.
        }
        finally
        {
            File.Delete(aside);
        }
    }

    private static KeyWrap Read(string path, FileStream opened)
    {
        using var file = opened;
        // One byte more than any form has tells what is longer.
        var bytes = new byte[2 * KeyWrap.KeyLength + 2];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var key = length == KeyWrap.KeyLength ? bytes[..length] : FromHex(Encoding.ASCII.GetString(bytes, 0, length));
        return key is null ? throw new HistoryException(language => Words.Sealing(language).NoWrappingKey(path), null) : new KeyWrap(key, path);
    }

    private static byte[]? FromHex(string text)
    {
        var key = new byte[KeyWrap.KeyLength];
        return text.TrimEnd('\n') is { Length: 2 * KeyWrap.KeyLength } digits && Convert.FromHexString(digits, key, out _, out _) is System.Buffers.OperationStatus.Done
            ? key
            : null;
    }

    private static string Text(byte[] key) => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(key)}\n");
}
