using Grpc.Core;
using Grpc.Health.V1;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>A client that is not ours and has no file of ours works both programs by server reflection.</summary>
[Trait("Needs", "buf")]
public sealed class ReflectionClientTests : IDisposable
{
    private const string Fleet = "xmailfleet.v1.FleetService/";
    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly DataDirectory _data = new();

    public void Dispose()
    {
        _root.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Agent_Listed_NamesItsServices()
    {
        await using var agent = await Server.StartAgentAsync(_root);

        var services = await Buf.CurlAsync(agent, "", "--list-services");

        Assert.Equal(0, services.ExitCode);
        Assert.Contains("xmailfleet.v1.AgentService", services.Output, StringComparison.Ordinal);
        Assert.Contains("grpc.health.v1.Health", services.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Collector_Listed_NamesEveryMethod()
    {
        await using var collector = await Server.StartCollectorAsync(_data.FullName);

        var methods = await Buf.CurlAsync(collector, "", "--list-methods");

        Assert.Equal(0, methods.ExitCode);
        Assert.All(
            FleetService.Descriptor.Methods,
            method => Assert.Contains(Fleet + method.Name, methods.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Agent_Diagnose_AnswersWithTheDiagnosis()
    {
        await using var agent = await Server.StartAgentAsync(_root);

        var answer = await Buf.CallAsync<DiagnoseResponse>(
            agent, "xmailfleet.v1.AgentService/Diagnose", """{"skip_probes": true, "language_code": "ja"}""");

        Assert.Equal(Verdict.ServerOnly, answer.Diagnosis.Verdict);
        Assert.True(answer.Diagnosis.ProbesSkipped);
    }

    [Fact]
    public async Task Both_HealthChecked_Serve()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);

        foreach (var server in new[] { agent, collector })
        {
            var health = await Buf.CallAsync<HealthCheckResponse>(server, "grpc.health.v1.Health/Check");
            Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, health.Status);
        }
    }

    [Fact]
    public async Task Collector_ThroughABrokenRenewal_TellsItAll()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        await using var collector = await Server.StartCollectorAsync(_data.FullName);
        var created = await Buf.CallAsync<CreateHostResponse>(
            collector, Fleet + "CreateHost", $$"""{"host_id": "mx1", "host": {"labels": {"site": "tokyo"}, "address": "{{agent.Address}}" } }""");
        await collector.EnrollAsync(created.Host.Name, agent);
        var before = await DiagnoseAsync(collector);
        var key = await File.ReadAllTextAsync(_root.PathOf("server.key"));
        _root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);
        var after = await DiagnoseAsync(collector);
        // Of this rule: what other tests run on this machine meanwhile, a process named XMail for instance, is seen and told too.
        var open = await ListRegressionsAsync(collector, "state = OPEN AND severity >= WARNING AND labels.site = \\\"tokyo\\\" AND rule_id = \\\"key-pair-mismatch\\\"");
        // The poll that follows an enrollment may have seen the host after the question above.
        var latest = await Buf.CallAsync<GetSnapshotResponse>(
            collector, Fleet + "GetSnapshot", $$"""{"name": "{{Assert.Single(open).Before}}"}""");
        _root.Write("server.key", key);
        await DiagnoseAsync(collector);
        var recovered = await ListRegressionsAsync(collector, "state = RECOVERED AND rule_id = \\\"key-pair-mismatch\\\"");

        Assert.Equal("hosts/mx1", created.Host.Name);
        Assert.Equal(Verdict.ServerOnly, before.Diagnosis.Verdict);
        Assert.Equal(Verdict.Broken, after.Diagnosis.Verdict);
        var regression = Assert.Single(open);
        Assert.Equal(("key-pair-mismatch", after.Snapshot), (regression.RuleId, regression.After));
        Assert.Equal(Verdict.ServerOnly, latest.Snapshot.Diagnosis.Verdict);
        Assert.Equal(regression.Name, Assert.Single(recovered).Name);
    }

    [Fact]
    public async Task Collector_WrongRequests_AnswerWithTheirStatus()
    {
        await using var collector = await Server.StartCollectorAsync(_data.FullName);

        Assert.Equal(StatusCode.NotFound, await StatusAsync(collector, "GetHost", """{"name": "hosts/nobody"}"""));
        Assert.Equal(StatusCode.InvalidArgument, await StatusAsync(collector, "ListHosts", """{"page_size": -1}"""));
        Assert.Equal(StatusCode.InvalidArgument, await StatusAsync(collector, "ListHosts", """{"page_token": "?"}"""));
    }

    private static async Task<StatusCode> StatusAsync(Server collector, string method, string request) =>
        (StatusCode)((await Buf.CurlAsync(collector, Fleet + method, "--data", request)).ExitCode / 8);

    private static Task<DiagnoseHostResponse> DiagnoseAsync(Server collector) =>
        Buf.CallAsync<DiagnoseHostResponse>(collector, Fleet + "DiagnoseHost", """{"name": "hosts/mx1"}""");

    private static async Task<IReadOnlyList<Regression>> ListRegressionsAsync(Server collector, string filter) =>
        (await Buf.CallAsync<ListRegressionsResponse>(
            collector, Fleet + "ListRegressions", $$"""{"parent": "hosts/-", "filter": "{{filter}}"}""")).Regressions;
}
