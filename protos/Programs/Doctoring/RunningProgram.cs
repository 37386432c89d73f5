using System.Globalization;
using System.Net.Sockets;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Programs.Doctoring;

/// <summary>A program of ours that runs on this machine.</summary>
/// <param name="ProcessId">Its process.</param>
/// <param name="User">Whom it runs as; null where that cannot be told.</param>
public sealed record RunningProgram(int ProcessId, uint? User)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Whether its file is another one by now; null where whoever asks may not know.</summary>
    public bool? IsReplaced
    {
        get
        {
            try
            {
                return new FileInfo($"/proc/{ProcessId}/exe").LinkTarget?.EndsWith(" (deleted)", StringComparison.Ordinal);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    /// <summary>Numbers of the sockets that it holds; null where whoever asks may not know.</summary>
    public IReadOnlySet<string>? Sockets()
    {
        try
        {
            return Directory.EnumerateFileSystemEntries($"/proc/{ProcessId}/fd")
                .Select(entry => new FileInfo(entry).LinkTarget ?? "").Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
                .Select(target => target[8..^1]).ToHashSet();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>The processes of a unit, those of another root among them: the kernel says in which unit each is.</summary>
    public static IReadOnlyList<RunningProgram> OfUnit(string unit) =>
        [.. Directory.EnumerateDirectories("/proc")
            .Select(Path.GetFileName)
            .Where(name => int.TryParse(name, CultureInfo.InvariantCulture, out _))
            .Where(name => Lines($"/proc/{name}/cgroup").Any(line => line.EndsWith($"/{unit}", StringComparison.Ordinal)))
            .Select(name => Of(int.Parse(name!, CultureInfo.InvariantCulture)))];

    /// <summary>Who listens at a Unix socket; null where nobody does.</summary>
    /// <exception cref="UnauthorizedAccessException">Whoever asks may not come near it.</exception>
    public static async Task<RunningProgram?> AtSocketAsync(string path, CancellationToken ct)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), limit.Token);
            var peer = PeerUser.Of(socket);
            return new RunningProgram((int)peer.Process, peer.User);
        }
        catch (SocketException failure) when (failure.SocketErrorCode is SocketError.AccessDenied)
        {
            throw new UnauthorizedAccessException(failure.Message, failure);
        }
        catch (Exception failure) when (failure is SocketException or ArgumentException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return null;
        }
    }

    private static RunningProgram Of(int process) => new(
        process,
        Lines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal)) is { } line
            && uint.TryParse(line.Split('\t', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture, out var user) ? user : null);

    private static string[] Lines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        // It has ended, or is hidden.
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
