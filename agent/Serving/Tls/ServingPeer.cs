using Org.BouncyCastle.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>The server's side of a handshake. A certificate is asked for and not demanded: what a caller may do is decided request by request.</summary>
internal sealed class ServingPeer(KernelTlsCrypto crypto, TlsCredentials credentials) : AbstractTlsServer(crypto), ITlsSide
{
    private byte[]? _shown;

    public bool Completed { get; private set; }

    /// <summary>What the caller has shown and has the key of; null before the handshake is complete.</summary>
    public byte[]? LeafDer => Completed ? _shown : null;

    public TlsFailedException? Failure { get; private set; }

    public override int GetMaxHandshakeMessageSize() => TlsPolicy.MessageBytes;

    public override int GetMaxCertificateChainLength() => TlsPolicy.ChainLength;

    // Frames of HTTP/2 tell whether something is missing.
    public override bool RequiresCloseNotify() => false;

    // It is about renegotiating (RFC 5746), and nobody renegotiates here. Some clients do not name it, sslscan among them.
    public override void NotifySecureRenegotiation(bool secureRenegotiation)
    {
    }

    public override int[] GetSupportedGroups() => TlsPolicy.Groups;

    public override Org.BouncyCastle.Tls.TlsCredentials GetCredentials()
    {
        // Else the library would sign for somebody who cannot check it.
        if (m_context.SecurityParameters.ClientSigAlgs?.Contains(TlsPolicy.Signatures[0]) is not true)
            throw new TlsFatalAlert(AlertDescription.handshake_failure);
        return TlsPolicy.Signer(m_context, crypto, credentials);
    }

    public override CertificateRequest GetCertificateRequest() => TlsUtilities.IsTlsV13(m_context)
        ? new CertificateRequest(TlsUtilities.EmptyBytes, TlsPolicy.Signatures, supportedSignatureAlgorithmsCert: null, certificateAuthorities: null)
        : new CertificateRequest([ClientCertificateType.ecdsa_sign], TlsPolicy.Signatures, certificateAuthorities: null);

    public override void NotifyClientCertificate(Certificate clientCertificate)
    {
        if (clientCertificate.IsEmpty) return;
        // TLS 1.2 names the signature, not the curve.
        if (clientCertificate.GetCertificateAt(0) is not KeptCertificate leaf || PublicKeys.Read(leaf.SubjectPublicKeyInfo) is null)
            throw new TlsFatalAlert(AlertDescription.unsupported_certificate);
        _shown = leaf.GetEncoded();
    }

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        Completed = true;
    }

    public override void NotifyAlertReceived(short alertLevel, short alertDescription)
    {
        base.NotifyAlertReceived(alertLevel, alertDescription);
        if (alertLevel == AlertLevel.fatal) Failure ??= TlsFailedException.RefusedWith(alertDescription);
    }

    protected override ProtocolVersion[] GetSupportedVersions() => TlsPolicy.Versions;

    protected override int[] GetSupportedCipherSuites() => TlsPolicy.Suites;

    protected override IList<ProtocolName> GetProtocolNames() => TlsPolicy.Protocols;

    protected override bool PreferLocalCipherSuites() => true;

    protected override bool AllowCertificateStatus() => false;

    // The library would take any group of the client's that is large enough.
    protected override int SelectECDH(int minimumCurveBits) =>
        m_context.SecurityParameters.ClientSupportedGroups is { } known ? TlsPolicy.Groups.FirstOrDefault(known.Contains, -1) : NamedGroup.secp256r1;

    protected override int GetMaximumNegotiableCurveBits() => SelectECDH(0) is >= 0 and var group ? NamedGroup.GetCurveBits(group) : 0;
}
