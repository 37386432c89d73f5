namespace XMailFleet.Testing;

/// <summary>
/// An address that this machine has beside its own for as long as the test takes (of TEST-NET-2): whoever calls from it calls from another
/// place than loopback. Only root can make one.
/// </summary>
public sealed class OtherMachine : IAsyncDisposable
{
    private OtherMachine(string address) => Address = address;

    public string Address { get; }

    public static async Task<OtherMachine> MakeAsync()
    {
        var address = $"198.51.100.{Random.Shared.Next(1, 255)}";
        await Command.OutputOfAsync("ip", ["address", "replace", $"{address}/32", "dev", "lo"]);
        return new OtherMachine(address);
    }

    public async ValueTask DisposeAsync() => await Command.OutputOfAsync("ip", ["address", "delete", $"{Address}/32", "dev", "lo"]);
}
