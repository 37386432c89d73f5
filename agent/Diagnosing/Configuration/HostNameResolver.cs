using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Resolves the host of an address argument as XMail's start would.</summary>
internal static class HostNameResolver
{
    // The C library's own resolver may wait longer; an argument that takes this long keeps XMail from starting well.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    /// <summary>The addresses, in the resolver's order; none where the name cannot be resolved.</summary>
    public static async Task<IReadOnlyList<IPAddress>> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        if (host.Length == 0) return [];
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess) return await AskLibraryAsync(host, cancellationToken);
        if (IPAddress.TryParse(host, out var address)) return [address];
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Timeout);
        try
        {
            return await Dns.GetHostAddressesAsync(host, deadline.Token);
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException or OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return [];
        }
    }

    // The call cannot be ended: one that takes too long is left to itself.
    private static async Task<IReadOnlyList<IPAddress>> AskLibraryAsync(string host, CancellationToken cancellationToken)
    {
        if (LinuxResolver.ReadNumber(host) is { Count: > 0 } numeric) return numeric;
        try
        {
            return await Task.Factory
                .StartNew(() => LinuxResolver.Resolve(host), cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                .WaitAsync(Timeout, cancellationToken);
        }
        catch (TimeoutException)
        {
            return [];
        }
    }
}
