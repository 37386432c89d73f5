using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>The client-certificate settings verify the servers that XMail delivers to as well (row 21).</summary>
internal sealed class OutboundVerificationCheck : ICheck
{
    public string Id => "outbound-verification";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.TlsConfig.ClientAuthentication.Mode == ClientAuthenticationMode.NotPerformed)
        {
            yield return Finding.NotApplicable();
            yield break;
        }

        // Outbound TLS is tried only where NeedTLS says so.
        var outbound = facts.TlsConfig.RelatedSettings.FirstOrDefault(setting => setting.Name == "NeedTLS");
        yield return outbound is null
            ? Finding.Notice("governs-outbound")
            : Finding.Warning("mail-deferred", $"{outbound.File}:{outbound.LineNumber}")
                .With(("location", $"{outbound.File}:{outbound.LineNumber}"));
    }
}
