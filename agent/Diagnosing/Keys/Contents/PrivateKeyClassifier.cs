using XMailFleet.Diagnosing.Keys.PrivateKeys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>Names the content of a key file.</summary>
internal static class PrivateKeyClassifier
{
    private const string OpenSshName = "OPENSSH PRIVATE KEY";

    public static PrivateKeyContent Classify(KeyParse parse, ReadOnlyMemory<byte> content) => parse.Result switch
    {
        KeyParse.Outcome.Key when parse.Key is { IsConsistent: false } => PrivateKeyContent.Inconsistent,
        KeyParse.Outcome.Key => PrivateKeyContent.PrivateKey,
        KeyParse.Outcome.Encrypted => PrivateKeyContent.Encrypted,
        KeyParse.Outcome.Unsupported => PrivateKeyContent.Unsupported,
        KeyParse.Outcome.NotForTls => PrivateKeyContent.NotForTls,
        KeyParse.Outcome.Malformed => PrivateKeyContent.Malformed,
        _ => Classify(ContentClues.Of(content)),
    };

    private static PrivateKeyContent Classify(ContentClues clues)
    {
        if (clues.Der is DerKind.PrivateKey or DerKind.EncryptedPrivateKey) return PrivateKeyContent.Der;
        if (clues.HasPrivateKey) return PrivateKeyContent.Malformed;
        if (clues.BlockNames.Contains(OpenSshName)) return PrivateKeyContent.OpenSsh;
        if (clues.HasContainer) return PrivateKeyContent.Container;
        if (clues.HasCertificate) return PrivateKeyContent.Certificate;
        if (clues.HasSigningRequest) return PrivateKeyContent.SigningRequest;
        if (clues.HasPublicKey) return PrivateKeyContent.PublicKey;
        if (clues.HasPem) return PrivateKeyContent.Malformed;
        return clues.IsWideText ? PrivateKeyContent.WideText : PrivateKeyContent.NoPem;
    }
}
