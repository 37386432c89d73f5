using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.X509;

namespace XMailFleet.Identities;

/// <summary>
/// What certificates are for (extended key usage): one purpose of ours for each kind, below a number made from a UUID in pieces, as Microsoft
/// gives such numbers. Programs written in Go, grpcurl too, read none with a piece of more than 31 bits, which one of X.667 (2.25) has.
/// </summary>
internal static class Purposes
{
    private static readonly DerObjectIdentifier Ours = new("1.2.840.113556.1.8000.2554.26769.2629.31806.19084.48433.11091753.4200446");

    public static DerObjectIdentifier Of(IdentityKind kind) => Ours.Branch(kind switch
    {
        IdentityKind.Agent => "1",
        IdentityKind.Collector => "2",
        _ => "3",
    });

    /// <summary>All that a certificate of a kind is for: people are served by nobody under their own name.</summary>
    public static ExtendedKeyUsage AllOf(IdentityKind kind) => kind is IdentityKind.Person
        ? new ExtendedKeyUsage(new DerObjectIdentifier[] { KeyPurposeID.id_kp_clientAuth, Of(kind) })
        : new ExtendedKeyUsage(new DerObjectIdentifier[] { KeyPurposeID.id_kp_serverAuth, KeyPurposeID.id_kp_clientAuth, Of(kind) });
}
