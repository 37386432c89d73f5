using XMailFleet.Diagnosing.Keys.Pem;
using XMailFleet.Diagnosing.Keys.PrivateKeys;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>What a file that OpenSSL does not take seems to be instead.</summary>
internal sealed record ContentClues(bool IsWideText, DerKind Der, IReadOnlyList<string> BlockNames, bool HasBrokenBlock)
{
    private const int MaxBlocks = 1000;

    public bool HasPem => BlockNames.Count > 0 || HasBrokenBlock;

    public bool HasSigningRequest =>
        Der is DerKind.SigningRequest || BlockNames.Any(name => name is "CERTIFICATE REQUEST" or "NEW CERTIFICATE REQUEST");

    public bool HasCertificate =>
        Der is DerKind.Certificate || BlockNames.Any(name => name is "CERTIFICATE" or "X509 CERTIFICATE" or "TRUSTED CERTIFICATE");

    public bool HasPrivateKey =>
        Der is DerKind.PrivateKey or DerKind.EncryptedPrivateKey || BlockNames.Any(PrivateKeyParser.IsPrivateKeyName);

    public bool HasPublicKey =>
        Der is DerKind.PublicKey || BlockNames.Any(name => name is "PUBLIC KEY" or "RSA PUBLIC KEY");

    public bool HasContainer => Der is DerKind.Container || BlockNames.Any(name => name is "PKCS7" or "CMS" or "PKCS12");

    public static ContentClues Of(ReadOnlyMemory<byte> content)
    {
        var reader = new PemReader(content);
        var names = new List<string>();
        var broken = false;
        for (var count = 0; count < MaxBlocks; count++)
        {
            var failure = reader.Read(out var block);
            if (failure is PemFailure.NoStartLine) break;
            if (block is null) broken = true;
            else names.Add(block.Name);
        }

        return new ContentClues(LooksWide(content.Span), DerClassifier.Classify(content), names, broken);
    }

    // UTF-16 and UTF-32 of either byte order put zeros beside every dash of "-----BEGIN".
    private static bool LooksWide(ReadOnlySpan<byte> content) =>
        content.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])
        || content.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || content.IndexOf("-\0-\0-\0-\0-"u8) >= 0
        || content.IndexOf("-\0\0\0-\0\0\0-"u8) >= 0;
}
