using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using Grpc.Net.Client;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// The published agent in a fleet of the test's own, reached by loopback and by an address beside it. Of the fleet's two collectors one means ill.
/// </summary>
internal sealed class BesetAgent : IAsyncDisposable
{
    public const string Ill = "c1";
    public const string Good = "c2";

    // What it keeps of its callers. Of what it lets go at once some seventy megabytes may lie about until the heap is swept.
    private const double MostKept = 32;

    // MemoryMax= of its unit: beyond that it is ended.
    private const double MostAllowed = 192;

    private static readonly TimeSpan Sweeping = TimeSpan.FromSeconds(30);

    private readonly TestFleet _fleet;
    private readonly OtherMachine _elsewhere;
    private readonly Server _agent;

    private BesetAgent(TestFleet fleet, MailRoot root, OtherMachine elsewhere, Server agent) =>
        (_fleet, Root, _elsewhere, _agent) = (fleet, root, elsewhere, agent);

    public MailRoot Root { get; }

    /// <summary>The address that callers from another machine have.</summary>
    public string Elsewhere => _elsewhere.Address;

    /// <summary>Megabytes of memory that it takes.</summary>
    public double Resident => Megabytes("VmRSS:");

    private double MostResident => Megabytes("VmHWM:");

    public static async Task<BesetAgent> StartAsync()
    {
        var (fleet, root, elsewhere, port) = (new TestFleet(), MailRoot.Healthy(), await OtherMachine.MakeAsync(), FreePort.Next());
        fleet.Admit(port, elsewhere.Address);
        var agent = await Server.StartAgentAsync(
            root, await PublishedPrograms.AgentAsync, port, ("DOTNET_GCgen0size", "0x400000"), ("XMAILFLEET_BIND", "0.0.0.0"));
        await new AgentService.AgentServiceClient(agent.Channel).DiagnoseAsync(new DiagnoseRequest());
        return new BesetAgent(fleet, root, elsewhere, agent);
    }

    /// <summary>It keeps little more memory than before, never took more than it may, and answers whoever calls from elsewhere and means well.</summary>
    public async Task AssertStillAnswersAsync(double before)
    {
        using var channel = ChannelOf(Good, Elsewhere);
        var call = new AgentService.AgentServiceClient(channel).DiagnoseAsync(
            new DiagnoseRequest { SkipProbes = true }, deadline: TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime);
        Assert.NotNull((await call).Diagnosis);
        for (var start = Stopwatch.GetTimestamp(); Resident - before > MostKept && Stopwatch.GetElapsedTime(start) < Sweeping;) await Task.Delay(200);
        Assert.InRange(Resident - before, double.MinValue, MostKept);
        // The kernel counts the two apart, and the most may be some pages less than what was.
        Assert.InRange(MostResident, 1, MostAllowed);
    }

    public async Task<Socket> ConnectFromAsync(string address)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(address), 0));
        await socket.ConnectAsync(HostFor(address), _agent.Port);
        return socket;
    }

    /// <summary>TLS by hand, as a collector.</summary>
    public async Task<Stream> SpeakAsync(string collector, string address)
    {
        var tls = new SslStream(new NetworkStream(await ConnectFromAsync(address), ownsSocket: true));
        await tls.AuthenticateAsClientAsync(_fleet.AsCollector(collector, HostFor(address)));
        return tls;
    }

    /// <summary>TLS by hand, without a certificate.</summary>
    public async Task<Stream> SpeakAsNobodyAsync(Stream stream, string address)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsClientAsync(_fleet.AsNobody(HostFor(address)));
        return tls;
    }

    public GrpcChannel ChannelOf(string collector, string address) => GrpcChannel.ForAddress($"https://{HostFor(address)}:{_agent.Port}", new GrpcChannelOptions
    {
        HttpHandler = new SocketsHttpHandler
        {
            SslOptions = _fleet.AsCollector(collector, HostFor(address)),
            ConnectCallback = async (_, _) => new NetworkStream(await ConnectFromAsync(address), ownsSocket: true),
        },
        DisposeHttpClient = true,
    });

    /// <summary>Sends, unless it has hung up, which is its right.</summary>
    public static async Task TrySendAsync(Stream stream, byte[] bytes)
    {
        try
        {
            await stream.WriteAsync(bytes);
        }
        catch (IOException)
        {
            // It has hung up.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _agent.DisposeAsync();
        await _elsewhere.DisposeAsync();
        _fleet.Dispose();
        Root.Dispose();
    }

    private double Megabytes(string field)
    {
        var status = File.ReadLines(string.Create(CultureInfo.InvariantCulture, $"/proc/{_agent.ProcessId}/status"));
        return double.Parse(status.Single(line => line.StartsWith(field, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
    }

    private static string HostFor(string address) => address.StartsWith("127.", StringComparison.Ordinal) ? "127.0.0.1" : address;
}
