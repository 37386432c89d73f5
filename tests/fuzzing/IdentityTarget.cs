using System.Text;
using XMailFleet.Identities;

namespace XMailFleet.Fuzzing;

/// <summary>The bytes as everything by which somebody shows who he is: certificate request, certificate, key, enrollment token, identity, bearer token.</summary>
internal static class IdentityTarget
{
    private static readonly DateTimeOffset Noon = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TrustedAuthority Trust = new(SigningKey.Make().Public, fleet: null);

    public static void Read(byte[] data)
    {
        if (KeyRequest.Read(data) is { } requested) _ = PublicKeys.Encode(requested);
        if (IdentityCertificate.Read(data) is { } certificate && Trust.Judge(certificate, Noon) is not CertificateStanding.Foreign)
            throw new InvalidOperationException("A key that nobody else has seems to have signed it.");
        _ = PublicKeys.ReadPoint(data);
        _ = CertificateKey.Of(data);
        ReadText(Encoding.Latin1.GetString(data));
    }

    private static void ReadText(string text)
    {
        if (EnrollmentToken.TryParse(text, out var token) && token.Text() != text) throw new InvalidOperationException("One token has two texts.");
        if (FleetIdentity.TryParse(text, out var identity) && identity.Uri != text) throw new InvalidOperationException("One identity has two texts.");
        _ = BearerToken.IsOne(text, BearerToken.Script);
        _ = CertificatePem.ReadAll(text);
        try
        {
            _ = SigningKey.FromPem(text);
        }
        catch (InvalidDataException)
        {
            // Told by whoever reads it.
        }
    }
}
