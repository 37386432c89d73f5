namespace XMailFleet.Agent.Serving.Tls;

/// <summary>The certificate that the caller has shown on this connection. He has its key; what it is worth is for others to say.</summary>
internal interface IPeerCertificateFeature
{
    /// <summary>As it was sent; null where he showed none.</summary>
    byte[]? LeafDer { get; }
}
