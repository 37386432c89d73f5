using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>What hosts show together, through gRPC and with a real agent behind each.</summary>
public sealed class FindingsServiceTests : IAsyncLifetime
{
    private readonly List<ScriptedAgent> _agents = [];
    private RunningCollector _collector = null!;

    public async Task InitializeAsync() => _collector = await RunningCollector.StartAsync();

    public async Task DisposeAsync()
    {
        await _collector.DisposeAsync();
        foreach (var agent in _agents) await agent.DisposeAsync();
    }

    [Fact]
    public async Task GetFleetFindings_OfAMixedFleet_TellsKeysVersionsDeviationsAndExpiries()
    {
        await AddAsync("mx1", "tokyo", Diagnosis("11", "3.0.19", 90));
        await AddAsync("mx2", "tokyo", Diagnosis("11", "3.0.19", 5));
        await AddAsync("mx3", "tokyo", Diagnosis("22", "3.0.18", 90));
        await AddAsync("mx4", "osaka", Diagnosis("33", "1.1.1w", -2));

        var findings = await FindAsync(new() { GroupLabel = "site" });
        Assert.Equal(4, findings.HostCount);
        var key = Assert.Single(findings.SharedKeys);
        Assert.Equal(("11", 2), (key.SpkiSha256, key.HostCount));
        Assert.Equal(["hosts/mx1", "hosts/mx2"], key.Hosts);
        Assert.Equal([("3.0.19", 2), ("1.1.1w", 1), ("3.0.18", 1)], findings.OpenSslVersions.Select(v => (v.Version, v.HostCount)));
        Assert.Equal(["hosts/mx4", "hosts/mx2"], findings.ExpiringItems.Select(item => item.Host));
        var deviation = Assert.Single(findings.Deviations);
        Assert.Equal(("hosts/mx3", "labels.site=tokyo"), (deviation.Host, deviation.ComparedWith));
        Assert.Equal(new FieldChange { FieldPath = "open_ssl.effective_version", Before = "3.0.19", After = "3.0.18" }, Assert.Single(deviation.Changes));
    }

    [Fact]
    public async Task GetFleetFindings_WithABaseline_TellsWhoDiffersFromIt()
    {
        await AddAsync("mx1", "tokyo", Diagnosis("11", "3.0.19", 90));
        await AddAsync("mx2", "osaka", Diagnosis("22", "3.0.19", 90));
        var other = Diagnosis("33", "3.0.19", 90);
        other.TlsConfig.Services[0].Enabled = false;
        await AddAsync("mx3", "osaka", other);

        var findings = await FindAsync(new() { Baseline = "hosts/mx1", Filter = "labels.site = osaka" });
        Assert.Equal(2, findings.HostCount);
        var deviation = Assert.Single(findings.Deviations);
        Assert.Equal(("hosts/mx3", "hosts/mx1"), (deviation.Host, deviation.ComparedWith));
        Assert.Equal("tls_config.services[POP3S].enabled", Assert.Single(deviation.Changes).FieldPath);
    }

    [Fact]
    public async Task GetFleetFindings_WithALongerSpan_TellsMore()
    {
        await AddAsync("mx1", "tokyo", Diagnosis("11", "3.0.19", 90));
        Assert.Empty((await FindAsync(new())).ExpiringItems);
        Assert.Single((await FindAsync(new() { ExpireWithin = Duration.FromTimeSpan(TimeSpan.FromDays(100)) })).ExpiringItems);
    }

    [Fact]
    public void FindExpiring_OfAHostWithManyCertificates_StillTellsOfTheOthers()
    {
        var hosts = new[] { Holding("mx1", 200, 1), Holding("mx2", 1, 1000) };
        var findings = new FleetFindings();
        FleetComparison.FindExpiring(hosts, new Timestamp { Seconds = 5000 }, findings);

        Assert.Equal(201, findings.ExpiringItemCount);
        Assert.Equal([1L, 2, 3, 4, 5, 1000], findings.ExpiringItems.Select(item => item.ExpireTime.Seconds));
        Assert.Equal("hosts/mx2", findings.ExpiringItems[^1].Host);
    }

    [Fact]
    public async Task GetFleetFindings_WithWhatCannotBe_IsRefusedWithASentence()
    {
        await _collector.AddAsync("mx1", "127.0.0.1:1");
        await RefusedAsync(new() { Baseline = "mx1" }, StatusCode.InvalidArgument, "baseline");
        await RefusedAsync(new() { Baseline = "hosts/mx9" }, StatusCode.NotFound, "no host");
        await RefusedAsync(new() { Baseline = "hosts/mx1" }, StatusCode.FailedPrecondition, "not been diagnosed");
        await RefusedAsync(new() { ExpireWithin = new Duration { Seconds = -1 } }, StatusCode.InvalidArgument, "expire_within");
        await RefusedAsync(new() { Filter = "colour = red" }, StatusCode.InvalidArgument, "no field");
    }

    private async Task<FleetFindings> FindAsync(GetFleetFindingsRequest request) =>
        (await _collector.Fleet.GetFleetFindingsAsync(request)).Findings;

    private async Task RefusedAsync(GetFleetFindingsRequest request, StatusCode code, string says)
    {
        var refusal = await RunningCollector.RefusalAsync(_collector.Fleet.GetFleetFindingsAsync(request));
        Assert.Equal(code, refusal.StatusCode);
        Assert.Contains(says, refusal.Detail);
    }

    private async Task AddAsync(string id, string site, Diagnosis diagnosis)
    {
        var agent = await ScriptedAgent.StartAsync();
        _agents.Add(agent);
        agent.Say(diagnosis);
        await _collector.AddAsync(id, agent.Address, ("site", site));
        await _collector.DiagnoseAsync(id);
    }

    private static Diagnosis Diagnosis(string spki, string openSsl, int days)
    {
        var diagnosis = Facts.Healthy();
        var end = (TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(days)).ToUnixTimeSeconds();
        diagnosis.KeyMaterial.ServerCertificate.Chain[0] = Facts.Leaf($"cert-{spki}-{days}", spki, end);
        diagnosis.KeyMaterial.PrivateKey.SpkiSha256 = spki;
        diagnosis.OpenSsl.EffectiveVersion = openSsl;
        return diagnosis;
    }

    // Certificates that expire a second after each other.
    private static StoredHost Holding(string id, int count, int firstSecond)
    {
        var host = RecordedHost.Make(id);
        host.Digest = new HostDigest();
        host.Digest.Certificates.AddRange(Enumerable.Range(firstSecond, count)
            .Select(second => new DigestCertificate { NotAfterTime = new Timestamp { Seconds = second } }));
        return host;
    }
}
