using System.Globalization;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Installation;

public sealed class ServerProcessInspectorTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly ServerProcessInspector _inspector;

    public ServerProcessInspectorTests() => _inspector = new ServerProcessInspector(pidDirectory: _root.Directory);

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Inspect_RunningServer_AgreesWithPs()
    {
        using var standIn = await XMailStandIn.StartAsync(_root, environment: new Dictionary<string, string> { ["SSL_CERT_FILE"] = "/etc/ca.pem" });
        var id = standIn.ProcessId.ToString(CultureInfo.InvariantCulture);
        var user = (await Command.OutputOfAsync("ps", ["-o", "user=", "-p", id])).Trim();
        var age = long.Parse(await Command.OutputOfAsync("ps", ["-o", "etimes=", "-p", id]), CultureInfo.InvariantCulture);

        var facts = _inspector.Inspect(Installation(standIn));

        Assert.Equal(ServerState.Running, facts.State);
        Assert.Equal(standIn.ProcessId, facts.ProcessId);
        Assert.Equal(standIn.ProgramPath, facts.ProgramPath);
        Assert.False(facts.ProgramReplaced);
        Assert.Equal(user, facts.User);
        Assert.Equal("/etc/ca.pem", facts.SslCertFile);
        Assert.Empty(facts.OpenSslConf);
        Assert.Empty(facts.Detail);
        Assert.True(facts.OpenFileLimit > 0);
        Assert.InRange(facts.StartTime.ToDateTimeOffset(), TimeProvider.System.GetUtcNow().AddSeconds(-age - 5), TimeProvider.System.GetUtcNow().AddSeconds(5 - age));
    }

    [Fact]
    public async Task Inspect_ServerEndedSinceItWasFound_IsNotRunning()
    {
        var standIn = await XMailStandIn.StartAsync(_root);
        var installation = Installation(standIn);
        standIn.Dispose();

        Assert.Equal(ServerState.NotRunning, _inspector.Inspect(installation).State);
    }

    [Fact]
    public async Task Inspect_PidFileOfAnEndedServer_IsStale()
    {
        var standIn = await XMailStandIn.StartAsync(_root);
        _root.Write("XMail.pid", standIn.ProcessId.ToString(CultureInfo.InvariantCulture));
        var installation = Installation(standIn) with { ProcessId = null };

        Assert.Empty(_inspector.Inspect(installation).StalePidFile);
        standIn.Dispose();
        Assert.Equal(_root.PathOf("XMail.pid"), _inspector.Inspect(installation).StalePidFile);
    }

    [Fact]
    public void Inspect_NothingReadableButTheArguments_SaysWhatIsMissing()
    {
        using var proc = new ProcTree();
        proc.Add(7, ["/usr/sbin/XMail"], exe: null, state: "S", parent: 1);

        var facts = new ServerProcessInspector(proc.Root).Inspect(Installation(null) with { ProcessId = 7 });

        Assert.Equal("environ, exe, maps", facts.Detail);
        Assert.Equal(ServerState.Running, facts.State);
        Assert.Null(facts.StartTime);
    }

    private XMailInstallation Installation(XMailStandIn? standIn) => new()
    {
        MailRoot = _root.Directory,
        MailRootSource = InstallationSource.Process,
        ProgramPath = standIn?.ProgramPath,
        ProcessId = standIn?.ProcessId,
    };
}
