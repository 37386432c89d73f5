using XMailFleet.Diagnosing.Checks;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

/// <summary>Facts of a host with one POP3S endpoint that is healthy unless a test says otherwise.</summary>
internal static class LiveFacts
{
    public static Diagnosis Healthy(Action<Diagnosis>? change = null)
    {
        var facts = new Diagnosis
        {
            ServerProcess = new ServerProcess { State = ServerState.Running },
            KeyMaterial = new KeyMaterial
            {
                ServerCertificate = new ServerCertificate
                {
                    File = new FileFacts { Path = "/var/MailRoot/server.cert" },
                    Chain = { Certificate("leaf"), Certificate("intermediate") },
                },
            },
            TlsConfig = new TlsConfig
            {
                MailRoot = "/var/MailRoot",
                ArgumentsSource = InstallationSource.Process,
                Services =
                {
                    new ServiceConfig
                    {
                        Service = Service.Pop3S,
                        DisplayName = "POP3S",
                        Enabled = true,
                        Expected = Expected.Tls,
                        Source = "default",
                    },
                },
                ClientAuthentication = new ClientAuthentication { Mode = ClientAuthenticationMode.NotPerformed },
            },
            Probes =
            {
                new Probe
                {
                    Service = Service.Pop3S,
                    Address = "127.0.0.1",
                    Port = 995,
                    Reachable = true,
                    TlsEstablished = true,
                    Protocol = "TLSv1.3",
                    CipherSuite = "TLS_AES_256_GCM_SHA384",
                    Chain = { Certificate("leaf"), Certificate("intermediate") },
                    ClientCertificateRequest = ClientCertificateRequest.NotAsked,
                    LeafMatchesFile = true,
                    AcceptedProtocols = { "TLSv1.2", "TLSv1.3" },
                    RefusedProtocols = { "TLSv1.0", "TLSv1.1" },
                },
            },
        };
        change?.Invoke(facts);
        return facts;
    }

    /// <summary>The probe came to nothing, as <paramref name="failure"/> says.</summary>
    public static Diagnosis Failed(ProbeFailure failure, Action<Diagnosis>? change = null) => Healthy(facts =>
    {
        facts.Probes[0] = new Probe
        {
            Service = Service.Pop3S,
            Address = "127.0.0.1",
            Port = 995,
            Reachable = failure is not ProbeFailure.Refused and not ProbeFailure.Unreachable,
            Failure = failure,
            FailureDetail = "detail",
        };
        change?.Invoke(facts);
    });

    public static Certificate Certificate(string name) => new() { Subject = $"CN={name}", Sha256Fingerprint = name };

    /// <summary>
    /// The only finding of a check. What it says must be there in every language, with no place left unfilled.
    /// </summary>
    public static Finding Judge(ICheck check, Diagnosis facts)
    {
        var finding = Assert.Single(check.Judge(facts));
        foreach (var language in Enum.GetValues<Language>())
        {
            var result = new CheckResult { CheckId = check.Id, Reason = finding.Reason, Subject = finding.Subject };
            foreach (var (name, value) in finding.Parameters) result.Parameters.Add(name, value);
            CheckTexts.Render(result, language);
            Assert.NotEmpty(result.Title);
            Assert.NotEmpty(result.Message);
            Assert.DoesNotContain('{', result.Message + result.Remedy);
        }

        return finding;
    }
}
