using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using XMailFleet.Programs.Starting;
using XMailFleet.Texts;

namespace XMailFleet.Protos.Tests.Programs.Starting;

public sealed class ServiceLifeTests
{
    [Fact]
    public async Task Start_OnATakenPort_NamesThePlaceAtFaultAndItsOption()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var place = (IPEndPoint)taken.LocalEndpoint;

        var failure = await FailAsync(new ListeningPlace(new IPEndPoint(IPAddress.Loopback, 0), "--first", "--at"), new ListeningPlace(place, "--second", "--at"));

        Assert.Equal($"Another program listens on {place}. Stop it, or choose another port with --second.", failure.In(Language.English));
        Assert.StartsWith($"{place} は別のプログラムが使用中です。", failure.In(Language.Japanese), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--at", "This host does not have the address 192.0.2.1. Choose one that it has with --at")]
    [InlineData(null, "This host does not have the address 192.0.2.1.")]
    public async Task Start_OnAnAddressOfAnotherHost_NamesIt(string? option, string begin)
    {
        var failure = await FailAsync(new ListeningPlace(new IPEndPoint(IPAddress.Parse("192.0.2.1"), 0), "--port", option));
        Assert.StartsWith(begin, failure.Message, StringComparison.Ordinal);
    }

    private static async Task<StartException> FailAsync(params ListeningPlace[] places)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            foreach (var place in places) kestrel.Listen(place.EndPoint);
        });
        await using var app = builder.Build();
        return await Assert.ThrowsAsync<StartException>(() => ServiceLife.RunAsync(app, places, () => Task.CompletedTask, CancellationToken.None));
    }
}
