using XMailFleet.V1;
using Mode = XMailFleet.V1.ClientAuthenticationMode;
using Request = XMailFleet.V1.ClientCertificateRequest;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>Whether the running server asks its clients for a certificate as server.tab says.</summary>
internal sealed class ProbeClientCertificateCheck : ICheck
{
    public string Id => "probe-client-certificate";

    public IEnumerable<Finding> Judge(Diagnosis facts) => LiveEndpoint.Judge(facts, endpoint =>
        (FindingOf(endpoint) with { Subject = endpoint.Subject }).With(endpoint.Parameters(
            ("source", facts.TlsConfig.ClientAuthentication?.Source ?? ""))));

    private static Finding FindingOf(LiveEndpoint endpoint) =>
        (endpoint.Facts.TlsConfig.ClientAuthentication?.Mode, endpoint.Probe.ClientCertificateRequest) switch
        {
            (_, Request.Unspecified) => Finding.NotApplicable(),
            (null or Mode.Unspecified, _) => Finding.Inconclusive(),
            (Mode.NotPerformed, Request.NotAsked) => Finding.Pass(reason: "pass-not-asked"),
            (Mode.Optional, Request.Optional) => Finding.Pass(reason: "pass-optional"),
            (Mode.Required, Request.Required) => Finding.Pass(reason: "pass-required"),
            (_, Request.Required) => Finding.Error("required"),
            (_, Request.NotAsked) => Finding.Warning("not-asked"),
            (Mode.Required, _) => Finding.Warning("only-optional"),
            _ => Finding.Warning("asked"),
        };
}
