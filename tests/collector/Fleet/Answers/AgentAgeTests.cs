using Google.Protobuf;
using XMailFleet.Collector.Commands;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>
/// Agents of other releases than the collector. What an older one answers is a real answer that lacks what it does not have; what a newer one answers
/// has more in it.
/// </summary>
public sealed class AgentAgeTests
{
    private static readonly string[] Lacking = ["certificate-weak", "openssl-support-ended"];

    [Fact]
    public async Task OlderAgent_ThatLacksChecksAndFields_IsToldEverywhere()
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var agent = await ScriptedAgent.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        agent.Say(Older(await RealAnswerAsync()));
        await collector.DiagnoseAsync("mx1");

        var host = (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host;
        Assert.Equal(("0.0.9+0123456789ab .NET 9.0.0 linux-x64", true), (host.AgentVersion, host.AgentOutdated));
        Assert.Equal(Lacking.Order(), host.UnjudgedCheckIds.Order());
        Assert.Equal(host, Assert.Single((await collector.Fleet.ListHostsAsync(new ListHostsRequest())).Hosts));
        var titles = Lacking.Select(id => CheckTexts.Find(id, Language.English)!.Title).ToArray();
        var report = await PrintAsync(collector, "report");
        Assert.Contains("Agents older than the collector: 1 host", report, StringComparison.Ordinal);
        Assert.Contains("0.0.9 (older than the collector: 2 checks not judged)", await PrintAsync(collector, "host", "show", "mx1"), StringComparison.Ordinal);
        Assert.Contains("0.0.9 (older than the collector: 2 checks not judged)", await PrintAsync(collector, "host", "list", "-o", "wide"), StringComparison.Ordinal);
        Assert.Contains("\"outdatedHosts\"", await PrintAsync(collector, "report", "--format", "json"), StringComparison.Ordinal);
        using var visitor = await collector.VisitAsync();
        var (page, html) = (await visitor.Http.GetStringAsync("/hosts/mx1"), await PrintAsync(collector, "report", "--format", "html"));
        Assert.All(titles, title => Assert.All([Flat(report), Flat(page), Flat(html)], text => Assert.Contains(Flat(title), text, StringComparison.Ordinal)));
        Assert.Contains("コレクターより古いエージェント：1 台", await visitor.Http.GetStringAsync("/?lang=ja"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OlderAgent_ThatIsUpgraded_IsNotToldAnyMoreAndItsNewChecksAreNewlyJudged()
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var agent = await ScriptedAgent.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        var answer = await RealAnswerAsync();
        agent.Say(Older(answer));
        await collector.DiagnoseAsync("mx1");
        agent.Say(answer);
        await collector.DiagnoseAsync("mx1");

        var host = (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host;
        Assert.Equal((answer.AgentVersion, false), (host.AgentVersion, host.AgentOutdated));
        Assert.Empty(host.UnjudgedCheckIds);
        Assert.DoesNotContain("Agents older", await PrintAsync(collector, "report"), StringComparison.Ordinal);
        // Nothing got worse by it.
        Assert.DoesNotContain(await collector.RegressionsAsync(), record => record.Kind is RegressionKind.Regression);
    }

    [Fact]
    public async Task NewerAgent_WithMoreChecksAndFields_IsUnderstood()
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var agent = await ScriptedAgent.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        var answer = await RealAnswerAsync();
        answer.AgentVersion = "1000.0.0-rc.1+0123456789ab .NET 20.0.0 linux-x64";
        answer.CheckResults.Add(new CheckResult { CheckId = "quantum-ready", Status = CheckStatus.Notice, Reason = "not-yet", Title = "Quantum", Message = "Not yet." });
        // Field 9000 of another time: a text.
        var more = Diagnosis.Parser.ParseFrom([.. answer.ToByteArray(), .. new byte[] { 0xC2, 0xB2, 0x04, 0x03, (byte)'n', (byte)'e', (byte)'w' }]);
        agent.Say(more);

        var read = await collector.DiagnoseAsync("mx1");
        var host = (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host;
        Assert.Equal((more.AgentVersion, false), (host.AgentVersion, host.AgentOutdated));
        Assert.Contains(read.CheckResults, result => result.CheckId == "quantum-ready");
        Assert.Equal(answer.Verdict, host.Verdict);
        Assert.Empty(host.UnjudgedCheckIds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("0.0.x")]
    [InlineData("-1.0.0")]
    [InlineData("0.0.1\u202e<script>")]
    public async Task Agent_WithoutAVersion_IsNotCalledOlder(string version)
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var agent = await ScriptedAgent.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        var answer = Facts.Healthy();
        answer.AgentVersion = version;
        agent.Say(answer);
        await collector.DiagnoseAsync("mx1");
        Assert.Equal((version, false), await AgeAsync(collector));
    }

    [Fact]
    public async Task Agent_WithAVersionWithoutEnd_IsKeptInBounds()
    {
        await using var collector = await RunningCollector.StartAsync();
        await using var agent = await ScriptedAgent.StartAsync();
        await collector.AddAsync("mx1", agent.Address);
        var answer = Facts.Healthy();
        answer.AgentVersion = "0.0.1 " + new string('x', 200);
        agent.Say(answer);
        await collector.DiagnoseAsync("mx1");
        Assert.Equal((answer.AgentVersion[..100], true), await AgeAsync(collector));
    }

    private static async Task<(string, bool)> AgeAsync(RunningCollector collector)
    {
        var host = (await collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host;
        return (host.AgentVersion, host.AgentOutdated);
    }

    // As an agent of this version gives it.
    private static async Task<Diagnosis> RealAnswerAsync()
    {
        await using var real = await RealAgent.StartAsync(MailRoot.Healthy());
        await using var asking = await RunningCollector.StartAsync();
        await asking.AddAsync("real", real.Address);
        return await asking.DiagnoseAsync("real");
    }

    private static Diagnosis Older(Diagnosis answer)
    {
        var older = answer.Clone();
        older.AgentVersion = "0.0.9+0123456789ab .NET 9.0.0 linux-x64";
        foreach (var result in answer.CheckResults.Where(result => Lacking.Contains(result.CheckId))) older.CheckResults.Remove(result);
        older.ServerProcess = null;
        older.Host = null;
        older.ProbesSkipped = false;
        foreach (var service in older.TlsConfig.Services) service.ExpectedCheckIds.Clear();
        return older;
    }

    private static async Task<string> PrintAsync(RunningCollector collector, params string[] call)
    {
        using var output = new StringWriter();
        var status = await CollectorCommand.Build().Parse([.. call, "--address", $"unix:{collector.Socket}"]).InvokeAsync(new() { Output = output });
        Assert.Equal(0, status);
        return output.ToString();
    }

    private static string Flat(string text) => string.Concat(System.Net.WebUtility.HtmlDecode(text).Where(character => !char.IsWhiteSpace(character)));
}
