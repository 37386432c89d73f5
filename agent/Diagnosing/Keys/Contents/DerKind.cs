namespace XMailFleet.Diagnosing.Keys.Contents;

/// <summary>What a DER file is.</summary>
internal enum DerKind
{
    None,
    Certificate,
    SigningRequest,
    PrivateKey,
    EncryptedPrivateKey,
    PublicKey,
    Container,
}
