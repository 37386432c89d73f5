using XMailFleet.Diagnosing.Probes;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Probes single endpoints of 127.0.0.1, patiently: the machine that runs the tests may be loaded.</summary>
internal static class Probing
{
    public static readonly ProbeOptions Patient = new()
    {
        ConnectionDeadline = TimeSpan.FromMinutes(1),
        Budget = TimeSpan.FromMinutes(5),
        SettleTime = TimeSpan.FromSeconds(30),
        GoodbyeTime = TimeSpan.FromSeconds(10),
    };

    /// <summary>For servers that say nothing after the handshake: waiting longer would tell no more.</summary>
    public static readonly ProbeOptions OfSilentServer = Patient with { SettleTime = TimeSpan.FromMilliseconds(50) };

    public static TlsConfig ConfigOf(Service service, int port, string address = "127.0.0.1") => new()
    {
        Services =
        {
            new ServiceConfig
            {
                Service = service,
                Enabled = true,
                Endpoints = { new V1.Endpoint { Address = address, Port = port } },
            },
        },
    };

    public static async Task<Probe> ProbeAsync(
        Service service, int port, ProbeOptions? options = null, KeyMaterial? keys = null)
    {
        var prober = new TlsProber(options ?? Patient, TimeProvider.System);
        var facts = new Diagnosis { TlsConfig = ConfigOf(service, port), KeyMaterial = keys };
        return Assert.Single(await prober.ProbeAsync(facts, CancellationToken.None));
    }
}
