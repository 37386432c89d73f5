using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>A certificate that bears the name of another's issuer and did not sign it: of a CA that was made anew, or that has changed its key.</summary>
internal static class OtherIssuer
{
    /// <summary>Number of the first such certificate in the file, counted from 1; 0 where there is none.</summary>
    /// <param name="server">The certificates of the file.</param>
    /// <param name="end">The last of them that a signature leads to.</param>
    public static int PositionFor(ServerCertificate server, Certificate end) =>
        server.Chain.Select((certificate, index) => Is(certificate, end) ? index + 1 : 0).FirstOrDefault(position => position > 0);

    public static bool Is(Certificate certificate, Certificate end) => !end.SelfSigned && certificate != end && certificate.Subject == end.Issuer;
}
