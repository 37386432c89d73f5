using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using XMailFleet.Programs.Starting;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>
/// The certificate of the pages. Its files are looked at again as handshakes come; a renewal that is broken, or half done, leaves the one
/// before in use and is told in the log.
/// </summary>
internal sealed partial class WebCertificate
{
    // A certificate with its chain has some kilobytes.
    private const int FileLimit = 256 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly string _certificate;
    private readonly string _key;
    private readonly TimeProvider _time;
    private readonly Lock _lock = new();
    private (DateTime, long, DateTime, long) _seen;
    private (DateTime, long, DateTime, long) _told;
    private long _lookedAt;
    private SslStreamCertificateContext _current;

    private WebCertificate(string certificate, string key, TimeProvider time)
    {
        (_certificate, _key, _time) = (certificate, key, time);
        _seen = Look();
        _lookedAt = time.GetTimestamp();
        _current = Read();
    }

    /// <summary>Where a broken renewal is told.</summary>
    public ILogger? Log { get; set; }

    /// <summary>What the next handshake is made with.</summary>
    public SslStreamCertificateContext Current
    {
        get
        {
            lock (_lock)
            {
                if (_time.GetElapsedTime(_lookedAt) >= Pause) Renew();
                return _current;
            }
        }
    }

    /// <summary>The certificate that the options name; null for none.</summary>
    /// <exception cref="StartException">It cannot be used.</exception>
    public static WebCertificate? Of(WebOptions options, TimeProvider time) =>
        options is { Certificate: { } certificate, Key: { } key } ? new WebCertificate(certificate, key, time) : null;

    private void Renew()
    {
        _lookedAt = _time.GetTimestamp();
        var now = Look();
        if (now == _seen) return;
        try
        {
            (_current, _seen) = (Read(), now);
            var end = _current.TargetCertificate.NotAfter.ToUniversalTime();
            if (Log is { } log) LogRenewed(log, _certificate, end);
        }
        catch (StartException error)
        {
            // Looked at again until it is whole; told once.
            if (Log is { } log && _told != now) LogKept(log, error.Message);
            _told = now;
        }
    }

    private (DateTime, long, DateTime, long) Look()
    {
        var (certificate, key) = (new FileInfo(_certificate), new FileInfo(_key));
        return (certificate.LastWriteTimeUtc, LengthOf(certificate), key.LastWriteTimeUtc, LengthOf(key));
    }

    // What cannot be looked at is told when it is read.
    private static long LengthOf(FileInfo file) => file.Exists ? file.Length : -1;

    private SslStreamCertificateContext Read()
    {
        var (certificatePem, keyPem) = (ReadPem(_certificate, WebOptions.CertificateOption), ReadPem(_key, WebOptions.KeyOption));
        var chain = ChainOf(certificatePem);
        if (keyPem.Contains("ENCRYPTED", StringComparison.Ordinal)) throw new StartException(words => words.KeyIsEncrypted(_key));
        if (!keyPem.Contains("PRIVATE KEY", StringComparison.Ordinal)) throw new StartException(words => words.NoKeyIn(_key, WebOptions.KeyOption));
        try
        {
            using var pair = X509Certificate2.CreateFromPem(certificatePem, keyPem);
            // Windows serves with no key that was only ever in memory.
            var leaf = X509CertificateLoader.LoadPkcs12(pair.Export(X509ContentType.Pkcs12), null);
            chain.RemoveAt(0);
            return SslStreamCertificateContext.Create(leaf, chain, offline: true);
        }
        catch (Exception error) when (error is CryptographicException or ArgumentException or NotSupportedException)
        {
            // Not passed on: what it tells may hold parts of the file.
            throw new StartException(words => words.NotAPair(_certificate, _key));
        }
    }

    private X509Certificate2Collection ChainOf(string pem)
    {
        var chain = new X509Certificate2Collection();
        try
        {
            chain.ImportFromPem(pem);
        }
        catch (CryptographicException)
        {
            chain.Clear();
        }

        return chain.Count > 0 ? chain : throw new StartException(words => words.NoCertificateIn(_certificate, WebOptions.CertificateOption));
    }

    private static string ReadPem(string path, string option)
    {
        try
        {
            using var file = new StreamReader(path);
            var text = new char[FileLimit];
            return new string(text, 0, file.ReadBlock(text));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new StartException(words => words.PemCannotBeRead(path, error.Message.TrimEnd('.'), option), error);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The web reports use the certificate that is in {Path} now; it ends {End:u}.")]
    private static partial void LogRenewed(ILogger logger, string path, DateTime end);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason} The web reports go on with the certificate that they have.")]
    private static partial void LogKept(ILogger logger, string reason);
}
