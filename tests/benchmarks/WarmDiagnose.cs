using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using XMailFleet.Agent.Serving;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Simulator.Access;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>A diagnosis without probes by an agent that has run before, beside the script that asks the openssl command.</summary>
[MemoryDiagnoser]
public class WarmDiagnose : IDisposable
{
    private MailRoot _root = null!;
    private ScratchDirectory _state = null!;
    private Diagnoser _diagnoser = null!;
    private WebApplication _agent = null!;
    private AgentService.AgentServiceClient _client = null!;

    [GlobalSetup]
    public async Task SetUpAsync()
    {
        _root = Peer.MakeMailRoot();
        // An XMail with its defaults is said to run, as on a host where it does: nothing is searched for.
        var installation = new InstallationOptions(_root.Directory, "");
        _diagnoser = new Diagnoser(HostPlatform.Locator, installation, TimeProvider.System);
        _state = new ScratchDirectory();
        _agent = AgentHost.Build(new AgentOptions { Installation = installation, Port = 0, StateDirectory = _state.Path, Socket = _state.PathOf("agent.sock") });
        await _agent.StartAsync();
        _client = new AgentService.AgentServiceClient(LocalChannel.To(_state.PathOf("agent.sock")));
    }

    [Benchmark(Baseline = true, Description = "peer.sh")]
    public Task ScriptAsync() => Peer.RunAsync(_root);

    [Benchmark(Description = "Diagnose in process")]
    public async Task<object?> InProcessAsync() => (await _diagnoser.DiagnoseAsync(true, Language.English, CancellationToken.None)).Diagnosis;

    [Benchmark(Description = "Diagnose over gRPC")]
    public async Task<object> OverGrpcAsync() => await _client.DiagnoseAsync(new DiagnoseRequest { SkipProbes = true });

    [GlobalCleanup]
    public async Task CleanUpAsync()
    {
        await _agent.DisposeAsync();
        Dispose();
    }

    public void Dispose()
    {
        _state?.Dispose();
        _root?.Dispose();
        GC.SuppressFinalize(this);
    }
}
