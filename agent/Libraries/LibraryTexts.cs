using System.Text;
using XMailFleet.Agent.Files;

namespace XMailFleet.Agent.Libraries;

/// <summary>
/// What OpenSSL's code says about itself: the texts that `openssl version -a` prints, found in the file's bytes. The file
/// is neither loaded nor executed.
/// </summary>
/// <param name="Version">For example "3.0.19"; null where the file holds no version.</param>
/// <param name="Directory">OPENSSLDIR; empty where the file does not tell.</param>
/// <param name="SecurityLevel">The TLS security level that it was compiled with; -1 where the file does not tell.</param>
internal sealed record LibraryTexts(OpenSslVersion? Version, string Directory, int SecurityLevel)
{
    // libcrypto has 2 to 8 MB; with debug information inside, some 20.
    private const int ReadLimit = 64 << 20;
    private const int MaxTextLength = 1024;

    public static LibraryTexts? Read(string path) =>
        BoundedFile.TryRead(path, ReadLimit) is { } content
            ? new LibraryTexts(FindVersion(content) ?? VersionResource.Find(content), FindDirectory(content), FindSecurityLevel(content))
            : null;

    private static OpenSslVersion? FindVersion(ReadOnlySpan<byte> content)
    {
        var name = "OpenSSL "u8;
        for (var found = content.IndexOf(name); found >= 0; found = content.IndexOf(name))
        {
            content = content[(found + name.Length)..];
            var text = TextAt(content, 32);
            // The name also stands in other sentences; the version text goes on with a suffix or the date.
            if (OpenSslVersion.Parse(text) is { } version && text.Length > version.ToString().Length
                && text[version.ToString().Length] is ' ' or '-' or '+') return version;
        }

        return null;
    }

    private static string FindDirectory(ReadOnlySpan<byte> content)
    {
        var name = "OPENSSLDIR: \""u8;
        if (content.IndexOf(name) is not (>= 0 and var found)) return "";
        var text = TextAt(content[(found + name.Length)..], MaxTextLength);
        return text.IndexOf('"') is >= 0 and var end ? text[..end] : "";
    }

    private static int FindSecurityLevel(ReadOnlySpan<byte> content)
    {
        var name = "-DOPENSSL_TLS_SECURITY_LEVEL="u8;
        var found = content.IndexOf(name);
        return found >= 0 && found + name.Length < content.Length && content[found + name.Length] is >= (byte)'0' and <= (byte)'5' and var digit
            ? digit - '0'
            : -1;
    }

    private static string TextAt(ReadOnlySpan<byte> content, int limit)
    {
        var text = content[..Math.Min(limit, content.Length)];
        var end = text.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? text : text[..end]);
    }
}
