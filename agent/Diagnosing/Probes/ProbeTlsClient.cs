using Org.BouncyCastle.Tls;
using Org.BouncyCastle.Tls.Crypto;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>
/// The client side of a handshake that wants to see, not to be safe: it offers everything, verifies nothing and writes
/// down what the server does. No data that matters ever goes through its session.
/// </summary>
internal sealed class ProbeTlsClient(TlsCrypto crypto, ProtocolVersion[] versions, ClientOffer offer)
    : AbstractTlsClient(crypto), TlsAuthentication, TlsDHGroupVerifier
{
    // XMail's own code and OpenSSL's defaults bound nothing here; a chain of dozens of certificates is still small.
    private const int MaxHandshakeMessageBytes = 256 * 1024;

    /// <summary>TLS version that the server chose; null before its hello.</summary>
    public ProtocolVersion? ServerVersion { get; private set; }

    public bool IsTls13 => ProtocolVersion.TLSv13.Equals(ServerVersion);

    /// <summary>IANA name of the suite that the server chose. Empty before its hello.</summary>
    public string CipherSuite { get; private set; } = "";

    /// <summary>DER certificates in the order in which the server sent them.</summary>
    public IReadOnlyList<byte[]> Chain { get; private set; } = [];

    public bool CertificateRequested { get; private set; }

    /// <summary>True where the server had said all it had to say before the client's answer.</summary>
    public bool ReachedClientTurn { get; private set; }

    public bool Completed { get; private set; }

    /// <summary>True where the server sent a session ticket after a TLS 1.3 handshake: it is content with its client.</summary>
    public bool TicketReceived { get; set; }

    /// <summary>Standard name of the fatal alert that the server sent; null where it sent none.</summary>
    public string? FatalAlert { get; private set; }

    public override TlsAuthentication GetAuthentication() => this;

    public override TlsDHGroupVerifier GetDHGroupVerifier() => this;

    public override bool ShouldCheckSigAlgOfPeerCerts() => false;

    public override bool RequiresCloseNotify() => false;

    public override int GetMaxHandshakeMessageSize() => MaxHandshakeMessageBytes;

    public override int GetMaxCertificateChainLength() => 64;

    // OpenSSL before 0.9.8m knows no secure renegotiation; a probe never renegotiates.
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
    }

    public override void NotifyServerVersion(ProtocolVersion serverVersion)
    {
        base.NotifyServerVersion(serverVersion);
        ServerVersion = serverVersion;
    }

    public override void NotifySelectedCipherSuite(int selectedCipherSuite)
    {
        base.NotifySelectedCipherSuite(selectedCipherSuite);
        CipherSuite = CipherSuites.NameOf(selectedCipherSuite);
    }

    public void NotifyServerCertificate(TlsServerCertificate serverCertificate) =>
        Chain = [.. serverCertificate.Certificate.GetCertificateList().Select(certificate => certificate.GetEncoded())];

    public TlsCredentials? GetClientCredentials(CertificateRequest certificateRequest)
    {
        CertificateRequested = true;
        ReachedClientTurn = true;
        return null;
    }

    public bool Accept(DHGroup dhGroup) => true;

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        ReachedClientTurn = true;
        Completed = true;
    }

    public override void NotifyAlertReceived(short alertLevel, short alertDescription)
    {
        base.NotifyAlertReceived(alertLevel, alertDescription);
        // TLS 1.3 gives levels no meaning: every alert but close_notify and user_canceled is fatal (RFC 8446, 6).
        if (alertDescription is AlertDescription.close_notify or AlertDescription.user_canceled) return;
        if (alertLevel == AlertLevel.fatal || IsTls13)
            FatalAlert ??= AlertDescription.GetName(alertDescription);
    }

    protected override ProtocolVersion[] GetSupportedVersions() => versions;

    protected override int[] GetSupportedCipherSuites() =>
        TlsUtilities.GetSupportedCipherSuites(Crypto, offer.CipherSuites);

    protected override IList<int> GetSupportedGroups(IList<int> namedGroupRoles)
    {
        var supported = new List<int>();
        TlsUtilities.AddIfSupported(supported, Crypto, offer.Groups);
        return supported;
    }

    // One key share, of the group that servers like best and that is computed fastest; who wants another asks for it
    // (HelloRetryRequest), and is a round trip slower.
    public override IList<int> GetEarlyKeyShareGroups() => [NamedGroup.x25519];

    protected override IList<SignatureAndHashAlgorithm> GetSupportedSignatureAlgorithms() =>
        [.. offer.Signatures];
}
