using Org.BouncyCastle.Tls;

namespace XMailFleet.Agent.Serving.Tls;

/// <summary>The client's side of a handshake. Whom it talks to is judged by <paramref name="accepts"/>, never by a host name.</summary>
internal sealed class CallingPeer(KernelTlsCrypto crypto, Func<IReadOnlyList<byte[]>, bool> accepts, TlsCredentials? own)
    : AbstractTlsClient(crypto), TlsAuthentication, ITlsSide
{
    public bool Completed { get; private set; }

    public TlsFailedException? Failure { get; private set; }

    public override int GetMaxHandshakeMessageSize() => TlsPolicy.MessageBytes;

    public override int GetMaxCertificateChainLength() => TlsPolicy.ChainLength;

    // Frames of HTTP/2 tell whether something is missing.
    public override bool RequiresCloseNotify() => false;

    // A server that wants the other group asks for it, and is a round trip slower.
    public override IList<int> GetEarlyKeyShareGroups() => [NamedGroup.x25519];

    public override TlsAuthentication GetAuthentication() => this;

    public void NotifyServerCertificate(TlsServerCertificate serverCertificate)
    {
        var chain = TlsPolicy.Encodings(serverCertificate.Certificate);
        if (chain.Count > 0 && accepts(chain)) return;
        Failure = new TlsFailedException(TlsFailure.NotAccepted, "The server's certificate is not one that is expected here.");
        throw new TlsFatalAlert(AlertDescription.bad_certificate);
    }

    public Org.BouncyCastle.Tls.TlsCredentials? GetClientCredentials(CertificateRequest certificateRequest) =>
        own is not null && certificateRequest.SupportedSignatureAlgorithms.Contains(TlsPolicy.Signatures[0])
            ? TlsPolicy.Signer(m_context, crypto, own)
            : null;

    public override void NotifyHandshakeComplete()
    {
        base.NotifyHandshakeComplete();
        if (!ProtocolName.Http_2_Tls.Equals(m_context.SecurityParameters.ApplicationProtocol)) throw new TlsFatalAlert(AlertDescription.no_application_protocol);
        Completed = true;
    }

    public override void NotifyAlertReceived(short alertLevel, short alertDescription)
    {
        base.NotifyAlertReceived(alertLevel, alertDescription);
        if (alertLevel == AlertLevel.fatal) Failure ??= TlsFailedException.RefusedWith(alertDescription);
    }

    protected override ProtocolVersion[] GetSupportedVersions() => TlsPolicy.Versions;

    protected override int[] GetSupportedCipherSuites() => TlsPolicy.Suites;

    protected override IList<int> GetSupportedGroups(IList<int> namedGroupRoles) => TlsPolicy.Groups;

    protected override IList<SignatureAndHashAlgorithm> GetSupportedSignatureAlgorithms() => TlsPolicy.Signatures;

    protected override IList<ProtocolName> GetProtocolNames() => TlsPolicy.Protocols;

    protected override CertificateStatusRequest? GetCertificateStatusRequest() => null;
}
