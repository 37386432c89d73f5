using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>Whether XMail's OpenSSL takes what server.cert holds. How strong it has to be is <see cref="CertificateStrength"/>'s.</summary>
internal static class ServerCertificateContent
{
    /// <summary>False of certificates, and where the version in use does not mind what is wrong with the extensions of the first.</summary>
    public static bool IsRefused(CertificateContent content, OpenSsl? openSsl)
    {
        var version = OpenSslVersion.Parse(openSsl?.EffectiveVersion ?? "");
        return content switch
        {
            CertificateContent.InvalidExtension => version is null || !OpenSslTraits.SparesUnreadExtensions.IsOf(version),
            CertificateContent.DoubledExtension => version is null || !(OpenSslTraits.SparesUnreadExtensions.IsOf(version) || OpenSslTraits.SparesDoubledExtensions.IsOf(version)),
            _ => content is not CertificateContent.Certificates,
        };
    }
}
