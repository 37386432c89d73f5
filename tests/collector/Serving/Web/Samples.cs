using Google.Protobuf.WellKnownTypes;
using XMailFleet.Texts;
using XMailFleet.V1;
using Host = XMailFleet.V1.Host;

namespace XMailFleet.Collector.Tests.Serving.Web;

/// <summary>Made-up facts for pages and reports: every field that a page shows is filled.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    public static Timestamp Ago(TimeSpan span) => Timestamp.FromDateTimeOffset(Now - span);

    public static Diagnosis Healthy() => new()
    {
        CollectTime = Ago(TimeSpan.FromMinutes(1)),
        AgentVersion = "0.1.0",
        Host = new HostFacts { HostName = "mx1.example.test", OperatingSystem = "Debian GNU/Linux 12", Architecture = "x86-64" },
        Verdict = Verdict.ServerOnly,
        OpenSsl = SampleFacts.OpenSsl(),
        KeyMaterial = SampleFacts.KeyMaterial(Pairing.Matched),
        TlsConfig = SampleFacts.TlsConfig(Expected.Tls),
        ServerProcess = new ServerProcess { State = ServerState.Running, ProcessId = 812, StartTime = Ago(TimeSpan.FromDays(12)) },
        Probes = { SampleFacts.Probe(Service.Pop3S, 995), SampleFacts.Probe(Service.SmtpStarttls, 25) },
        CheckResults =
        {
            Result("certificate-trust", CheckStatus.Notice, "server.cert", "The certificate is self-signed.", ""),
            Result("key-pair-mismatch", CheckStatus.Pass, "", "server.key is the private key of server.cert.", ""),
        },
    };

    public static Diagnosis Mismatched()
    {
        var diagnosis = Healthy();
        diagnosis.Verdict = Verdict.Broken;
        diagnosis.VerdictReasons.Add("key-pair-mismatch");
        diagnosis.KeyMaterial = SampleFacts.KeyMaterial(Pairing.Mismatched);
        diagnosis.TlsConfig = SampleFacts.TlsConfig(Expected.Failure, "key-pair-mismatch");
        diagnosis.Probes.Clear();
        diagnosis.Probes.Add(new Probe
        {
            Service = Service.Pop3S,
            Address = "127.0.0.1",
            Port = 995,
            Reachable = true,
            Failure = ProbeFailure.ClosedAtHandshake,
            FailureDetail = "connection reset",
        });
        diagnosis.CheckResults.Clear();
        diagnosis.CheckResults.Add(Result("key-pair-mismatch", CheckStatus.Error, "",
            "/var/MailRoot/server.key is not the private key of the first certificate in /var/MailRoot/server.cert: XMail cannot complete any TLS handshake (error -236).",
            "Put the matching pair in place; XMail reads both files at every handshake, so no restart is needed. Compare the two with:\n  openssl x509 -in /var/MailRoot/server.cert -noout -pubkey | sha256sum\n  openssl pkey -in /var/MailRoot/server.key -pubout | sha256sum"));
        diagnosis.CheckResults.Add(Result("certificate-expiry", CheckStatus.Warning, "CN=mx1.example.test",
            "The certificate expires in 12 days.", "Renew it now."));
        diagnosis.CheckResults.Add(Result("certificate-chain-order", CheckStatus.Inconclusive, "server.cert",
            "The facts needed to judge this could not be had.", ""));
        diagnosis.CheckResults.AddRange(Healthy().CheckResults);
        return diagnosis;
    }

    public static CheckResult Result(string id, CheckStatus status, string subject, string message, string remedy) => new()
    {
        CheckId = id,
        Status = status,
        Subject = subject,
        Title = $"Check {id}",
        Message = message,
        Remedy = remedy,
        Citation = "XMail error -236",
    };

    public static Host Host(string id, Verdict verdict, int open = 0, int daysLeft = 200) => new()
    {
        Name = $"hosts/{id}",
        Address = $"{id}.example.test:7460",
        Labels = { ["site"] = "tokyo" },
        Verdict = verdict,
        Reachability = Reachability.Reachable,
        OpenRegressionCount = open,
        LastPollTime = Ago(TimeSpan.FromSeconds(20)),
        LastSuccessTime = Ago(TimeSpan.FromSeconds(20)),
        LatestSnapshot = $"hosts/{id}/snapshots/2",
        CertificateExpireTime = Ago(TimeSpan.FromDays(-daysLeft)),
    };

    /// <summary>A host of full function with a standing problem that no regression tells of.</summary>
    public static Host Standing(string id, CheckStatus status)
    {
        var host = Host(id, Verdict.Full);
        (host.StandingErrorCount, host.StandingWarningCount) = status is CheckStatus.Error ? (1, 0) : (0, 1);
        host.WorstResult = new CheckResult
        {
            CheckId = status is CheckStatus.Error ? "certificate-expired" : "certificate-expiry-soon",
            Status = status,
            Reason = status is CheckStatus.Error ? "expired" : "within-14-days",
            Parameters = { ["not_after"] = "2026-11-01", ["days_left"] = "9" },
        };
        return host;
    }

    public static Snapshot Snapshot(string host, int number, Diagnosis diagnosis) => new()
    {
        Name = $"hosts/{host}/snapshots/{number}",
        FirstSeenTime = Ago(TimeSpan.FromHours(10 - number)),
        LastSeenTime = Ago(TimeSpan.FromHours(9 - number)),
        PollCount = 60,
        Verdict = diagnosis.Verdict,
        Diagnosis = diagnosis,
    };

    public static Regression Regression(string host, int number, Severity severity, TimeSpan ago, TimeSpan? lasted = null) => new()
    {
        Name = $"hosts/{host}/regressions/{number}",
        Host = $"hosts/{host}",
        RuleId = "key-pair-mismatch",
        Severity = severity,
        State = lasted is null ? RegressionState.Open : RegressionState.Recovered,
        Kind = RegressionKind.Regression,
        DetectTime = Ago(ago),
        LastGoodTime = Ago(ago + TimeSpan.FromMinutes(1)),
        RecoverTime = lasted is { } span ? Ago(ago - span) : null,
        OccurrenceCount = 1,
        Before = $"hosts/{host}/snapshots/1",
        After = $"hosts/{host}/snapshots/2",
        Summary = "server.key no longer is the private key of server.cert.",
        Remedy = "Put the matching pair in place.\n  openssl pkey -in /var/MailRoot/server.key -pubout | sha256sum",
        Changes =
        {
            new FieldChange { FieldPath = "key_material.pairing", Before = "PAIRING_MATCHED", After = "PAIRING_MISMATCHED" },
            new FieldChange
            {
                FieldPath = "key_material.private_key.spki_sha256",
                Before = new string('a', 64), After = new string('b', 64),
            },
        },
    };

    public static Regression Flapping()
    {
        var regression = Regression("mx1", 3, Severity.Error, TimeSpan.FromHours(3));
        (regression.Flapping, regression.OccurrenceCount, regression.Muted) = (true, 37, true);
        regression.MaintenanceWindow = "maintenanceWindows/night-1";
        regression.Message = $"{regression.Summary} Clients cannot connect.";
        regression.Acknowledgement = new Acknowledgement { Author = "ann", Note = "known", AcknowledgeTime = Ago(TimeSpan.FromHours(1)) };
        foreach (var kind in System.Enum.GetValues<RegressionEventKind>().Skip(1))
            regression.Events.Add(new RegressionEvent { EventTime = Ago(TimeSpan.FromHours(2)), Kind = kind, Author = "ann", Note = "known" });
        return regression;
    }

    public static Regression Accepted()
    {
        var regression = Regression("mx1", 4, Severity.Warning, TimeSpan.FromHours(3), TimeSpan.FromHours(1));
        regression.Events.Add(new RegressionEvent { EventTime = regression.DetectTime, Kind = RegressionEventKind.Detected });
        regression.Events.Add(new RegressionEvent { EventTime = regression.RecoverTime, Kind = RegressionEventKind.Accepted, Author = "ann", Note = "on purpose" });
        return regression;
    }

    public static FleetFindings Findings() => new()
    {
        HostCount = 30,
        SharedKeyCount = 200,
        SharedKeys = { new SharedKey { SpkiSha256 = new string('a', 64), HostCount = 25, Hosts = { "hosts/mx1", "hosts/mx2" } } },
        OpenSslVersions = { new OpenSslVersionCount { Version = "3.0.19", HostCount = 29 }, new OpenSslVersionCount { HostCount = 1, Hosts = { "hosts/mx9" } } },
        ExpiringItemCount = 1,
        ExpiringItems = { new ExpiringItem { Host = "hosts/mx1", Subject = "CN=mail.example.test", Place = "key_material.server_certificate.chain[0]", ExpireTime = Ago(TimeSpan.FromDays(-3)) } },
        DeviationCount = 1,
        Deviations =
        {
            new Deviation
            {
                Host = "hosts/mx2",
                ComparedWith = "labels.site=tokyo",
                Changes = { new FieldChange { FieldPath = "open_ssl.effective_version", Before = "3.0.19", After = "1.1.1w" } },
            },
        },
    };

    public static List<MaintenanceWindow> Windows() =>
    [
        new() { Name = "maintenanceWindows/night-2", Labels = { ["site"] = "tokyo" }, StartTime = Ago(TimeSpan.FromHours(-2)), EndTime = Ago(TimeSpan.FromHours(-4)), Author = "ann", Note = "new kernel" },
        new() { Name = "maintenanceWindows/night-1", Host = "hosts/mx1", StartTime = Ago(TimeSpan.FromHours(1)), EndTime = Ago(TimeSpan.FromHours(-1)), Author = "bob" },
        new() { Name = "maintenanceWindows/night-0", Host = "hosts/mx1", StartTime = Ago(TimeSpan.FromHours(9)), EndTime = Ago(TimeSpan.FromHours(8)), Author = "bob" },
    ];

    public static List<Activity> Activities() =>
    [
        new() { Name = "activities/2", ActivityTime = Ago(TimeSpan.FromHours(1)), Author = "ann", Kind = ActivityKind.RegressionAcknowledged, Resource = "hosts/mx1/regressions/3", Note = "known" },
        new() { Name = "activities/1", ActivityTime = Ago(TimeSpan.FromHours(2)), Kind = ActivityKind.HostCreated, Resource = "hosts/mx1", Note = "127.0.0.1:7460" },
    ];

    public static FleetSummary Summary(IReadOnlyCollection<Host> hosts) => new()
    {
        HostCount = hosts.Count,
        FailingHostCount = Count(hosts, ConditionLevel.Failing),
        AttentionHostCount = Count(hosts, ConditionLevel.Attention),
        ProblemHostCount = hosts.Count(host => HostCondition.Of(host).HasProblems),
        WorstHosts = { hosts.Where(host => host.WorstResult is not null) },
        VerdictCounts = { hosts.GroupBy(host => host.Verdict).Select(g => new VerdictCount
        {
            Verdict = g.Key, HostCount = g.Count(), FailingHostCount = Count(g, ConditionLevel.Failing), AttentionHostCount = Count(g, ConditionLevel.Attention),
        }) },
        OpenRegressionCounts = { new SeverityCount { Severity = Severity.Error, OpenCount = hosts.Sum(host => host.OpenRegressionCount), OldestDetectTime = Ago(TimeSpan.FromHours(3)) } },
        WorstRegressions = { hosts.Where(host => host.OpenRegressionCount > 0).SelectMany(_ => new[] { Regression("mx1", 2, Severity.Error, TimeSpan.FromHours(2)), Flapping() }) },
        ExpiringCertificates =
        {
            hosts.Where(host => host.CertificateExpireTime.ToDateTimeOffset() < Now.AddDays(30))
                .Select(host => new ExpiringCertificate { Host = host.Name, ExpireTime = host.CertificateExpireTime }),
        },
        SummaryTime = Timestamp.FromDateTimeOffset(Now),
        PollInterval = Duration.FromTimeSpan(TimeSpan.FromMinutes(1)),
    };

    private static int Count(IEnumerable<Host> hosts, ConditionLevel level) => hosts.Count(host => HostCondition.Of(host).Level == level);
}
