using System.Net.Sockets;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>Strangers without identity cost an agent little, whatever they send, and keep nobody out who has one.</summary>
[Trait("Needs", "aot")]
[Trait("Needs", "root")]
public sealed class StrangersAtAnAgentTests : IAsyncLifetime
{
    private BesetAgent _agent = null!;

    public async Task InitializeAsync() => _agent = await BesetAgent.StartAsync();

    public async Task DisposeAsync() => await _agent.DisposeAsync();

    public static TheoryData<string> WhatStrangersSay => ["nothing", "half a record", "a record too long", "a message too long", "no TLS", "no certificate"];

    [Theory]
    [MemberData(nameof(WhatStrangersSay))]
    public async Task Connect_StrangersWithoutIdentity_CostLittle(string saying)
    {
        var before = _agent.Resident;
        var held = new List<IDisposable>();
        for (var number = 0; number < 200; number++)
        {
            try
            {
                held.Add(await SayAsync(await _agent.ConnectFromAsync("127.0.0.2"), saying));
            }
            catch (Exception refusal) when (refusal is SocketException or IOException)
            {
                // The agent has hung up, which is its right.
            }
        }

        await _agent.AssertStillAnswersAsync(before);
        held.ForEach(connection => connection.Dispose());
    }

    private async Task<IDisposable> SayAsync(Socket socket, string saying)
    {
        var stream = new NetworkStream(socket, ownsSocket: true);
        if (saying is "no certificate")
        {
            var tls = await _agent.SpeakAsNobodyAsync(stream, "127.0.0.2");
            await BesetAgent.TrySendAsync(tls, RawHttp2.Opening);
            await BesetAgent.TrySendAsync(tls, RawHttp2.Frame(RawHttp2.Headers, RawHttp2.EndHeaders, 1, RawHttp2.Request("/xmailfleet.v1.AgentService/Diagnose", "https")));
            return tls;
        }

        await BesetAgent.TrySendAsync(stream, saying switch
        {
            "half a record" => [22, 3, 1, 0x10, 0, 1, 0],
            "a record too long" => [22, 3, 1, 0xff, 0xff, .. new byte[0xffff]],
            // A hello of sixteen megabytes, of which a good part comes.
            "a message too long" => [22, 3, 1, 0x40, 0, 1, 0xff, 0xff, 0xff, .. new byte[0x4000 - 4]],
            "no TLS" => RawHttp2.Opening,
            _ => [],
        });
        return stream;
    }
}
