using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Simulator.Lives;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Agents;

/// <summary>Makes the diagnosis that the agent of a virtual host gives, of the size of a real one.</summary>
internal static class DiagnosisMaker
{
    /// <summary>A check that only newer agents know.</summary>
    public const string NewCheckId = "dane-record";

    /// <summary>Names of the six services, by index.</summary>
    public static readonly string[] ServiceNames = ["POP3S", "SMTPS", "CTRLS", "POP3 STLS", "SMTP STARTTLS", "CTRL TLS"];

    public const string CertificatePath = "/var/MailRoot/server.cert";
    public const string KeyPath = "/var/MailRoot/server.key";

    private static readonly int[] Ports = [995, 465, 6018, 110, 25, 6017];

    private static readonly (string Name, string Value)[] Settings =
    [
        ("EnablePOP3-TLS", "1"), ("EnableSMTP-TLS", "1"), ("EnableCTRL-TLS", "1"), ("SSLUseCertsFile", "0"), ("SSLUseCertsDir", "0"),
        ("SSLWantVerify", "0"), ("SSLAllowSelfSigned", "1"), ("SSLWantCert", "0"), ("SSLMaxCertsDepth", "0"), ("SMTP-TLS", "1"),
    ];

    /// <summary>The diagnosis without the time at which it was collected.</summary>
    public static Diagnosis Make(Situation now, DateTimeOffset time)
    {
        if (now.PartsMissing) return new Diagnosis();
        var diagnosis = new Diagnosis
        {
            AgentVersion = $"1.{now.AgentGeneration}.0",
            Host = new HostFacts { HostName = now.HostName, OperatingSystem = "Debian GNU/Linux 12 (bookworm)", Architecture = "x86-64" },
            Verdict = now.KeyMatches ? Verdict.ServerOnly : Verdict.Broken,
            OpenSsl = OpenSsl(now),
            KeyMaterial = Keys(now),
            TlsConfig = Config(now),
            ServerProcess = new ServerProcess { State = ServerState.Running, ProcessId = 812, ProgramPath = "/var/MailRoot/bin/XMail", User = "root" },
        };
        diagnosis.Probes.AddRange(Enabled(now).Select(service => Probe(now, service)));
        diagnosis.CheckResults.AddRange(CheckCatalogue.All.SelectMany(check => Results(check.Id, now, time)));
        if (now.AgentGeneration > 0) diagnosis.CheckResults.Add(NewCheck(now));
        foreach (var result in diagnosis.CheckResults) CheckTexts.Render(result, Language.English);
        return diagnosis;
    }

    private static IEnumerable<int> Enabled(Situation now) => Enumerable.Range(0, Ports.Length).Where(service => service != now.ServiceOff);

    private static OpenSsl OpenSsl(Situation now) => new()
    {
        EffectiveVersion = now.OpenSsl,
        Command = new OpenSslCommand { State = CommandState.Runs, Path = "/usr/bin/openssl", Version = now.OpenSsl, Runs = true },
        Libraries =
        {
            new OpenSslLibrary { Path = "/usr/lib/x86_64-linux-gnu/libssl.so.3", Kind = LibraryKind.Ssl, Version = now.OpenSsl, Loaded = true },
            new OpenSslLibrary { Path = "/usr/lib/x86_64-linux-gnu/libcrypto.so.3", Kind = LibraryKind.Crypto, Version = now.OpenSsl, Loaded = true },
        },
    };

    private static KeyMaterial Keys(Situation now) => new()
    {
        ServerCertificate = new ServerCertificate
        {
            File = new FileFacts { Path = CertificatePath, State = FileState.Present, SizeBytes = 1800, Mode = "0644", Owner = "root", Group = "root" },
            Chain = { Leaf(now.Certificate) },
        },
        PrivateKey = new PrivateKey
        {
            File = new FileFacts { Path = KeyPath, State = FileState.Present, Mode = now.LooseKey ? "0644" : "0600", Owner = "root" },
            SpkiSha256 = now.KeyMatches ? now.Certificate.Spki : VirtualCertificate.Hash($"wrong key {now.HostName}"),
        },
        Pairing = now.KeyMatches ? Pairing.Matched : Pairing.Mismatched,
    };

    private static Certificate Leaf(VirtualCertificate certificate) => new()
    {
        Subject = $"CN={certificate.Names[0]}",
        Issuer = "CN=Example CA,O=Example,C=JP",
        SerialNumber = certificate.Fingerprint[..32].ToUpperInvariant(),
        NotBeforeTime = Timestamp.FromDateTimeOffset(certificate.NotBefore),
        NotAfterTime = Timestamp.FromDateTimeOffset(certificate.NotAfter),
        SubjectAlternativeNames = { certificate.Names },
        CommonName = certificate.Names[0],
        KeyAlgorithm = "RSA",
        KeySizeBits = 2048,
        SignatureAlgorithm = "SHA256withRSA",
        Sha256Fingerprint = certificate.Fingerprint,
        SpkiSha256 = certificate.Spki,
    };

    private static TlsConfig Config(Situation now)
    {
        var config = new TlsConfig { MailRoot = "/var/MailRoot", MailRootSource = InstallationSource.Process, ArgumentsSource = InstallationSource.Process };
        config.Settings.AddRange(Settings.Select((setting, line) =>
            new Setting { Name = setting.Name, Value = setting.Value, LineNumber = line + 1, On = setting.Value == "1" }));
        config.Services.AddRange(Ports.Select((port, index) => ServiceOf(now, index, port)));
        return config;
    }

    private static ServiceConfig ServiceOf(Situation now, int index, int port)
    {
        var service = new ServiceConfig
        {
            Service = (Service)(index + 1),
            DisplayName = ServiceNames[index],
            Enabled = index != now.ServiceOff,
            Source = "default",
            Expected = index == now.ServiceOff ? Expected.NotOffered : now.KeyMatches ? Expected.Tls : Expected.Failure,
            Endpoints = { new V1.Endpoint { Address = "0.0.0.0", Port = port } },
        };
        if (service.Expected is Expected.Failure) service.ExpectedCheckIds.Add("key-pair-mismatch");
        return service;
    }

    private static Probe Probe(Situation now, int service)
    {
        var probe = new Probe { Service = (Service)(service + 1), Address = "127.0.0.1", Port = Ports[service], Reachable = true };
        if (!now.KeyMatches)
        {
            probe.Failure = ProbeFailure.ClosedAtHandshake;
            return probe;
        }

        probe.TlsEstablished = true;
        (probe.Protocol, probe.CipherSuite) = ("TLSv1.3", "TLS_AES_256_GCM_SHA384");
        probe.Chain.Add(Leaf(now.Certificate));
        probe.AcceptedProtocols.AddRange(["TLSv1.2", "TLSv1.3"]);
        return probe;
    }

    private static IEnumerable<CheckResult> Results(string id, Situation now, DateTimeOffset time) => id switch
    {
        "key-pair-mismatch" => [now.KeyMatches ? Pass(id, KeyPath) : Result(id, CheckStatus.Error, KeyPath, "mismatched")],
        "private-key-permissions" => [now.LooseKey ? Result(id, CheckStatus.Warning, KeyPath, "readable-by-others") : Pass(id, KeyPath)],
        "certificate-expired" =>
            [now.IsExpired(time) ? Result(id, CheckStatus.Error, CertificatePath, "expired") : Pass(id, CertificatePath)],
        "certificate-expiry-soon" => [ExpirySoon(id, now, time)],
        "openssl-command" => [now.CannotTell ? Result(id, CheckStatus.Inconclusive, "", "inconclusive") : Pass(id, "/usr/bin/openssl")],
        "probe-tls" => Enabled(now).Select(service => now.KeyMatches
            ? Pass(id, ServiceNames[service])
            : Result(id, CheckStatus.Error, ServiceNames[service], "closed-as-expected")),
        _ => [Pass(id, "")],
    };

    private static CheckResult ExpirySoon(string id, Situation now, DateTimeOffset time)
    {
        var left = now.Certificate.NotAfter - time;
        if (left < TimeSpan.Zero) return Result(id, CheckStatus.NotApplicable, CertificatePath, "not-applicable");
        int[] thresholds = [1, 3, 7, 14, 30];
        return thresholds.FirstOrDefault(days => left <= TimeSpan.FromDays(days)) switch
        {
            0 => Pass(id, CertificatePath),
            30 => Result(id, CheckStatus.Notice, CertificatePath, "within-30-days"),
            1 => Result(id, CheckStatus.Warning, CertificatePath, "within-1-day"),
            var days => Result(id, CheckStatus.Warning, CertificatePath, string.Create(CultureInfo.InvariantCulture, $"within-{days}-days")),
        };
    }

    private static CheckResult NewCheck(Situation now)
    {
        var result = now.NewCheckContent ? Pass(NewCheckId, "") : Result(NewCheckId, CheckStatus.Warning, "", "missing");
        result.Message = "Clients that verify certificates by DNS find no record.";
        return result;
    }

    private static CheckResult Pass(string id, string subject) => Result(id, CheckStatus.Pass, subject, "pass");

    private static CheckResult Result(string id, CheckStatus status, string subject, string reason) => new()
    {
        CheckId = id,
        Status = status,
        Subject = subject,
        Reason = reason,
        Parameters = { ["path"] = subject, ["key_path"] = KeyPath, ["certificate_path"] = CertificatePath },
    };
}
