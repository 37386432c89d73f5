using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Live;

/// <summary>A probe beside what the configuration says of its service, and the words that findings on it share.</summary>
internal sealed record LiveEndpoint(Probe Probe, ServiceConfig Service, Diagnosis Facts)
{
    /// <summary>Service and address, for example "POP3S 127.0.0.1:995".</summary>
    public string Subject => $"{Service.DisplayName} {HostAndPort}";

    public bool ServerRuns => Facts.ServerProcess?.State is ServerState.Running;

    public bool ServerStands => Facts.ServerProcess?.State is ServerState.NotRunning;

    /// <summary>True where nothing answers there because XMail is not running: another check tells that once.</summary>
    public bool AwaitsServer =>
        ServerStands && Probe.Failure is ProbeFailure.Refused or ProbeFailure.Unreachable;

    /// <summary>True where a client gets a session, be it only with a certificate.</summary>
    public bool SpeaksTls =>
        Probe.TlsEstablished || Probe.ClientCertificateRequest is ClientCertificateRequest.Required;

    /// <summary>Values that most messages of live checks mention.</summary>
    public (string Name, string Value)[] Parameters(params (string Name, string Value)[] more) =>
    [
        ("service", Service.DisplayName),
        ("address", HostAndPort),
        ("command", Command),
        ("root", Facts.TlsConfig.MailRoot),
        .. more,
    ];

    /// <summary>Every probe that belongs to a service of the configuration.</summary>
    public static IEnumerable<LiveEndpoint> Of(Diagnosis facts) =>
        from probe in facts.Probes
        from service in facts.TlsConfig?.Services ?? []
        where service.Service == probe.Service
        select new LiveEndpoint(probe, service, facts);

    /// <summary>
    /// One finding for each endpoint. Where there is none, because probes were skipped or nothing listens, the check
    /// does not apply.
    /// </summary>
    public static IEnumerable<Finding> Judge(Diagnosis facts, Func<LiveEndpoint, Finding> judge) =>
        Of(facts).Select(judge).DefaultIfEmpty(Finding.NotApplicable());

    private string HostAndPort => string.Create(CultureInfo.InvariantCulture,
        $"{(Probe.Address.Contains(':') ? $"[{Probe.Address}]" : Probe.Address)}:{Probe.Port}");

    // What an admin types to see the same without this program. OpenSSL has no word for CTRL's own upgrade.
    private string Command => Probe.Service switch
    {
        V1.Service.SmtpStarttls => $"openssl s_client -starttls smtp -showcerts -connect {HostAndPort}",
        V1.Service.Pop3Stls => $"openssl s_client -starttls pop3 -showcerts -connect {HostAndPort}",
        V1.Service.CtrlTls => string.Create(CultureInfo.InvariantCulture, $"telnet {Probe.Address} {Probe.Port}"),
        _ => $"openssl s_client -showcerts -connect {HostAndPort}",
    };
}
