using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Host.Sockets;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Host.Sockets;

public sealed class ListeningSocketsTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::")]
    public void Read_ListeningSocket_TellsAddressPortAndOwner(string address)
    {
        using var listener = new TcpListener(IPAddress.Parse(address), 0);
        listener.Start();
        var endpoint = (IPEndPoint)listener.LocalEndpoint;

        // Another test may have the same port of the other family.
        var socket = Assert.Single(
            ListeningSockets.Read("/proc"), socket => socket.Port == endpoint.Port && socket.Address.AddressFamily == endpoint.AddressFamily);

        Assert.Equal(endpoint.Address, socket.Address);
        Assert.Contains(socket.Inode, ListeningSockets.HeldBy("/proc", Environment.ProcessId)!);
        Assert.Equal(Environment.ProcessId, ListeningSockets.OwnerOf("/proc", socket.Inode));
    }

    [Fact]
    public async Task OwnerOf_SocketOfAnotherProcess_IsThatProcess()
    {
        using var root = MailRoot.Healthy();
        using var standIn = await XMailStandIn.StartAsync(root);

        var socket = Assert.Single(ListeningSockets.Read("/proc"), socket => socket.Port == standIn.Port);

        Assert.Equal(standIn.ProcessId, ListeningSockets.OwnerOf("/proc", socket.Inode));
    }

    [Fact]
    public void Read_MalformedTable_SkipsWhatItCannotRead()
    {
        using var proc = new ProcTree();
        Directory.CreateDirectory(Path.Combine(proc.Root, "net"));
        File.WriteAllText(Path.Combine(proc.Root, "net", "tcp"), """
              sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
               0: 0100007F:0019 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4711 1 0 100 0 0 10 0
               1: 0100007F:0019 00000000:0000 01 00000000:00000000 00:00000000 00000000     0        0 4712 1
               2: 0100007:0019 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4713 1
               3: ZZZZZZZZ:0019 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4714 1
               4: 0100007F 0A
            """);

        Assert.Equal(new ListeningSocket(IPAddress.Loopback, 25, 4711), Assert.Single(ListeningSockets.Read(proc.Root)));
    }

    [Fact]
    public void HeldBy_ProcessGone_IsNull() => Assert.Null(ListeningSockets.HeldBy("/nonexistent", 1));
}
