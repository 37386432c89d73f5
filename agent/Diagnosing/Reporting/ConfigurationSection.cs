using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Reporting;

/// <summary>The third section of the original page: XMail's own TLS configuration.</summary>
internal static class ConfigurationSection
{
    public static IEnumerable<ReportRow> Rows(Diagnosis diagnosis, Language language)
    {
        foreach (var service in diagnosis.TlsConfig.Services)
            yield return new ReportRow(MarkOf(service.Expected), service.DisplayName, [string.Join(", ", service.Endpoints.Select(EndpointText.Of)), Describe(diagnosis, service, language)]);

        var authentication = diagnosis.TlsConfig.ClientAuthentication;
        var trust = authentication.Mode is ClientAuthenticationMode.Optional or ClientAuthenticationMode.Required
            ? $" ({Names.Of(authentication.TrustSource, language)})"
            : "";
        yield return new ReportRow(
            Mark.None,
            Words.DiagnosisReport(language).ClientCertificates,
            Names.Of(authentication.Mode, language) + trust);
    }

    private static string Describe(Diagnosis diagnosis, ServiceConfig service, Language language)
    {
        var why = service.ExpectedCheckIds.Count > 0 ? $" ({string.Join(", ", service.ExpectedCheckIds)})"
            : service.Expected == Expected.NotOffered ? $" ({service.Source})"
            : "";
        var seen = diagnosis.Probes.Where(probe => probe.Service == service.Service).Select(probe => Seen(probe, language)).Distinct();
        return $"{Names.Of(service.Expected, language)}{why}{string.Concat(seen)}";
    }

    private static string Seen(Probe probe, Language language)
    {
        var found = probe.TlsEstablished
            ? $"{probe.Protocol} {probe.CipherSuite}"
            : Names.Of(probe.Failure, language);
        return Words.DiagnosisReport(language).Seen(found);
    }

    private static Mark MarkOf(Expected expected) => expected switch
    {
        Expected.Tls or Expected.TlsWithCertificate => Mark.Good,
        Expected.Failure => Mark.Bad,
        Expected.NotOffered => Mark.None,
        _ => Mark.Doubtful,
    };
}
