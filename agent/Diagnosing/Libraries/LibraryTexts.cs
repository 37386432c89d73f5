using System.Text;
using XMailFleet.Diagnosing.Host.Files;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// What OpenSSL's code says about itself: the texts that `openssl version -a` prints, found in the file's bytes. The file
/// is neither loaded nor executed.
/// </summary>
/// <param name="Version">For example "3.0.19"; null where the file holds no version.</param>
/// <param name="Directory">OPENSSLDIR; empty where the file does not tell.</param>
/// <param name="SecurityLevel">The TLS security level that it was compiled with; -1 where the file does not tell.</param>
internal sealed record LibraryTexts(OpenSslVersion? Version, string Directory, int SecurityLevel)
{
    /// <summary>MODULESDIR and ENGINESDIR, where it looks for what openssl.cnf names; empty where the file does not tell.</summary>
    public (string Modules, string Engines) Additions { get; init; } = ("", "");

    // libcrypto has 2 to 8 MB; with debug information inside, some 20.
    private const int ReadLimit = 64 << 20;
    private const int MaxTextLength = 1024;

    // Its version resource stands at the end, so that a DLL is read as a whole; OpenSSL's have 2 to 6 MB.
    private const int DllLimit = 8 << 20;

    // Read piece by piece: the whole file at once would be the largest thing in the agent's memory.
    private const int PieceBytes = 256 << 10;

    public static LibraryTexts? Read(string path)
    {
        if (FileIdentity.Of(path) is null) return null;
        using var file = FileWindow.TryOpen(path);
        if (file is null) return null;
        var found = new LibraryTexts(null, "", -1);
        // A text that begins in one piece may end in the next: what follows a piece is read with it.
        var buffer = new byte[PieceBytes + MaxTextLength];
        for (var offset = 0; offset < ReadLimit && !found.IsComplete; offset += PieceBytes)
        {
            var length = file.Fill((ulong)offset, buffer);
            found = found.With(buffer.AsSpan(0, length));
            if (length < buffer.Length) break;
        }

        // Libraries of Windows tell their version in a resource, where no text of theirs does.
        return found.Version is null && path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase) && BoundedFile.TryRead(path, DllLimit) is { } content
            ? found with { Version = VersionResource.Find(content) }
            : found;
    }

    private bool IsComplete => Version is not null && Directory.Length > 0 && SecurityLevel >= 0 && Additions is ({ Length: > 0 }, { Length: > 0 });

    private LibraryTexts With(ReadOnlySpan<byte> piece) => new(
        Version ?? FindVersion(piece),
        Directory.Length > 0 ? Directory : FindQuoted(piece, "OPENSSLDIR: \""u8),
        SecurityLevel >= 0 ? SecurityLevel : FindSecurityLevel(piece))
    {
        Additions = (
            Additions.Modules.Length > 0 ? Additions.Modules : FindQuoted(piece, "MODULESDIR: \""u8),
            Additions.Engines.Length > 0 ? Additions.Engines : FindQuoted(piece, "ENGINESDIR: \""u8)),
    };

    private static OpenSslVersion? FindVersion(ReadOnlySpan<byte> piece)
    {
        var name = "OpenSSL "u8;
        var position = 0;
        while (Find(piece, name, ref position))
        {
            var text = TextAt(piece[position..], 32);
            // The name also stands in other sentences; the version text goes on with a suffix or the date.
            if (OpenSslVersion.Parse(text) is { } version && text.Length > version.ToString().Length
                && text[version.ToString().Length] is ' ' or '-' or '+') return version;
        }

        return null;
    }

    private static string FindQuoted(ReadOnlySpan<byte> piece, ReadOnlySpan<byte> name)
    {
        var position = 0;
        if (!Find(piece, name, ref position)) return "";
        var text = TextAt(piece[position..], MaxTextLength);
        return text.IndexOf('"') is >= 0 and var end ? text[..end] : "";
    }

    private static int FindSecurityLevel(ReadOnlySpan<byte> piece)
    {
        var position = 0;
        return Find(piece, "-DOPENSSL_TLS_SECURITY_LEVEL="u8, ref position)
            && position < piece.Length && piece[position] is >= (byte)'0' and <= (byte)'5' and var digit
            ? digit - '0'
            : -1;
    }

    // Moves the position behind the next place of the name. A place behind the piece itself belongs to the next piece.
    private static bool Find(ReadOnlySpan<byte> piece, ReadOnlySpan<byte> name, ref int position)
    {
        var found = piece[position..].IndexOf(name);
        if (found < 0 || position + found >= PieceBytes) return false;
        position += found + name.Length;
        return true;
    }

    private static string TextAt(ReadOnlySpan<byte> content, int limit)
    {
        var text = content[..Math.Min(limit, content.Length)];
        var end = text.IndexOf((byte)0);
        return Encoding.Latin1.GetString(end < 0 ? text : text[..end]);
    }
}
