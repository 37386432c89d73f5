using System.Text;
using Org.BouncyCastle.Security.Certificates;
using Org.BouncyCastle.X509;
using XMailFleet.Identities;
using XMailFleet.State;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>
/// What a collector is asked with over the network: a file whose first line is a token, and in whose rest is the certificate of the
/// authority that the collector must be of. Whoever can read it is who it is for, so it may be open to nobody else.
/// </summary>
internal sealed class TokenFile
{
    // A token and a certificate have some 800 bytes.
    private const int MostBytes = 16 << 10;

    private TokenFile(string path, string token, TrustedAuthority authority) => (Path, Token, Authority) = (path, token, authority);

    public string Path { get; }

    /// <summary>Whoever has it is who it is for.</summary>
    public string Token { get; }

    /// <summary>The authority that the collector must be of.</summary>
    public TrustedAuthority Authority { get; }

    /// <summary>What stands in such a file.</summary>
    public static string Format(string token, string authorityPem) => $"{token}\n{authorityPem}";

    /// <summary>Reads one.</summary>
    /// <exception cref="CallException">It is missing, open to others, or holds something else.</exception>
    public static TokenFile Read(string path)
    {
        try
        {
            CheckAlone(path);
            return Parse(path, Content(path));
        }
        catch (FileNotFoundException)
        {
            throw Missing(path);
        }
        catch (DirectoryNotFoundException)
        {
            throw Missing(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CallException(words => words.TokenFileUnreadable(path, failure.Message.TrimEnd('.')));
        }
    }

    private static void CheckAlone(string path)
    {
        if (!OperatingSystem.IsLinux()) return;
        if (LinuxCalls.Status(path, followsLinks: true) is not { } status) throw Missing(path);
        // Something else might never end.
        if (!status.IsRegular) throw new CallException(words => words.NoTokenIn(path));
        if (status.User != 0 && status.User != LinuxCalls.User) throw new CallException(words => words.TokenFileOfAnother(path, Accounts.NameOf(status.User)));
        if (status.IsOpenToOthers) throw new CallException(words => words.TokenFileOpen(path, status.ModeText));
    }

    private static string Content(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        var bytes = new byte[MostBytes + 1];
        var length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length <= MostBytes ? Encoding.UTF8.GetString(bytes, 0, length) : throw new CallException(words => words.NoTokenIn(path));
    }

    private static TokenFile Parse(string path, string content)
    {
        var lines = content.Split('\n', 2);
        var token = lines[0].Trim();
        return lines.Length == 2 && BearerToken.IsOne(token, BearerToken.Script) && AuthorityIn(lines[1]) is { } authority
            ? new TokenFile(path, token, authority)
            : throw new CallException(words => words.NoTokenIn(path));
    }

    private static TrustedAuthority? AuthorityIn(string pem)
    {
        try
        {
            return CertificatePem.Read(pem) is { } der && PublicKeys.Read(new X509Certificate(der).SubjectPublicKeyInfo) is { } key
                ? new TrustedAuthority(key, fleet: null)
                : null;
        }
        catch (Exception failure) when (failure is CertificateException or IOException or ArgumentException or FormatException or InvalidCastException or InvalidOperationException)
        {
            return null;
        }
    }

    private static CallException Missing(string path) => new(words => words.NoSuchTokenFile(path));
}
