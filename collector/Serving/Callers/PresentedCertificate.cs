using Microsoft.AspNetCore.Http.Features;
using XMailFleet.Identities;

namespace XMailFleet.Collector.Serving.Callers;

/// <summary>The certificate that a caller has shown, with the proof that its key is his; not judged yet.</summary>
internal sealed record PresentedCertificate(IdentityCertificate? Certificate)
{
    /// <summary>Null where none was shown; one without a certificate where it is none of an identity.</summary>
    public static PresentedCertificate? Of(HttpContext http)
    {
        if (http.Features.Get<PresentedCertificate>() is { } known) return known;
        if (http.Features.Get<ITlsConnectionFeature>()?.ClientCertificate is not { } shown) return null;
        var presented = new PresentedCertificate(IdentityCertificate.Read(shown.RawData));
        http.Features.Set(presented);
        return presented;
    }
}
