using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Made-up diagnoses of a small host, to be varied by tests.</summary>
internal static class Facts
{
    public const string Key = "key-pair-mismatch";

    public static Diagnosis Healthy() => new()
    {
        CollectTime = new Timestamp { Seconds = 1_780_000_000 },
        Elapsed = new Duration { Nanos = 5_000_000 },
        AgentVersion = "0.1.0",
        Verdict = Verdict.ServerOnly,
        OpenSsl = new OpenSsl { EffectiveVersion = "3.0.19" },
        KeyMaterial = new KeyMaterial
        {
            ServerCertificate = new ServerCertificate
            {
                File = new FileFacts { Path = "/mail/server.cert", State = FileState.Present },
                Chain = { Leaf("aa", "11", 1_800_000_000) },
            },
            PrivateKey = new PrivateKey { SpkiSha256 = "11" },
            Pairing = Pairing.Matched,
        },
        TlsConfig = new TlsConfig
        {
            MailRoot = "/mail",
            ArgumentsSource = InstallationSource.Process,
            Services = { Service("POP3S", V1.Service.Pop3S, 995), Service("SMTPS", V1.Service.Smtps, 465) },
        },
        CheckResults = { Check(Key, CheckStatus.Pass) },
    };

    /// <summary>server.key was replaced by another: everything that follows from it follows.</summary>
    public static Diagnosis Mismatched()
    {
        var diagnosis = Healthy();
        diagnosis.Verdict = Verdict.Broken;
        diagnosis.KeyMaterial.PrivateKey.SpkiSha256 = "22";
        diagnosis.KeyMaterial.Pairing = Pairing.Mismatched;
        foreach (var service in diagnosis.TlsConfig.Services)
        {
            service.Expected = Expected.Failure;
            service.ExpectedCheckIds.Add(Key);
        }

        return diagnosis.With(Check(Key, CheckStatus.Error, "", "mismatch"));
    }

    /// <summary>A certificate with another key, and the key to it.</summary>
    public static Diagnosis Renewed()
    {
        var diagnosis = Healthy();
        diagnosis.KeyMaterial.ServerCertificate.Chain[0] = Leaf("bb", "33", 1_900_000_000);
        diagnosis.KeyMaterial.PrivateKey.SpkiSha256 = "33";
        return diagnosis;
    }

    public static Certificate Leaf(string fingerprint, string spki, long end) => new()
    {
        Subject = "CN=mail.example.test",
        Sha256Fingerprint = fingerprint,
        SpkiSha256 = spki,
        NotAfterTime = new Timestamp { Seconds = end },
    };

    public static ServiceConfig Service(string name, Service service, int port) => new()
    {
        Service = service,
        DisplayName = name,
        Enabled = true,
        Source = "default",
        Expected = Expected.Tls,
        Endpoints = { new Endpoint { Address = "0.0.0.0", Port = port } },
    };

    public static CheckResult Check(string id, CheckStatus status, string subject = "", string? reason = null) => new()
    {
        CheckId = id,
        Status = status,
        Subject = subject,
        Reason = reason ?? (status is CheckStatus.NotApplicable ? "not-applicable" : status.ToString().ToLowerInvariant()),
        Message = $"{id} says {status}.",
    };

    /// <summary>The diagnosis with these results in place of those of the same check and subject.</summary>
    public static Diagnosis With(this Diagnosis diagnosis, params CheckResult[] results)
    {
        foreach (var result in results)
        {
            var old = diagnosis.CheckResults.FirstOrDefault(r => r.CheckId == result.CheckId && r.Subject == result.Subject);
            if (old is not null) diagnosis.CheckResults.Remove(old);
            diagnosis.CheckResults.Add(result);
        }

        return diagnosis;
    }
}
