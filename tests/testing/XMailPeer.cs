using System.Diagnostics;
using System.Globalization;

namespace XMailFleet.Testing;

/// <summary>
/// A stand-in for a running XMail 1.27: its wire dialogue over real sockets, and behind it this host's OpenSSL, called
/// as XMail calls it. server.tab, server.cert, server.key, certs.pem and certs/ of the mail root are read afresh at every
/// handshake, so a test may change them while it runs.
/// </summary>
public sealed class XMailPeer : IAsyncDisposable
{
    private static readonly (PeerService Service, string Switch)[] PortSwitches =
    [
        (PeerService.Pop3s, "-Bp"), (PeerService.Smtps, "-Xp"), (PeerService.Ctrls, "-Wp"),
        (PeerService.Pop3, "-Pp"), (PeerService.Smtp, "-Sp"), (PeerService.Ctrl, "-Cp"),
    ];

    private readonly Process _process;
    private readonly Dictionary<PeerService, int> _ports = [];
    private readonly List<PeerHandshake> _handshakes = [];
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private TaskCompletionSource _handshaken = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private XMailPeer(Process process)
    {
        _process = process;
        _reading = ReadOutputAsync();
    }

    /// <summary>Process id of the peer.</summary>
    public int ProcessId => _process.Id;

    /// <summary>Every handshake so far, in the order in which they ended.</summary>
    public IReadOnlyList<PeerHandshake> Handshakes
    {
        get { lock (_handshakes) return [.. _handshakes]; }
    }

    /// <summary>Starts the peer on <paramref name="root"/>; it listens when the task completes.</summary>
    public static async Task<XMailPeer> StartAsync(MailRoot root, XMailPeerOptions? options = null)
    {
        options ??= new XMailPeerOptions();
        var start = new ProcessStartInfo(await PeerProgram.PathAsync, Arguments(root, options))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var (name, value) in options.Environment) start.Environment[name] = value;
        var peer = new XMailPeer(Process.Start(start)!);
        await peer._ready.Task;
        return peer;
    }

    /// <summary>Arguments of an XMail that would listen where this one does.</summary>
    public string CommandLine => string.Join(' ', PortSwitches
        .Where(pair => _ports.ContainsKey(pair.Service))
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Switch} {_ports[pair.Service]}")));

    /// <summary>Port of a service; where it listens on several, the last one.</summary>
    public int PortOf(PeerService service) => _ports[service];

    /// <summary>Waits until <paramref name="count"/> handshakes have ended.</summary>
    public async Task<IReadOnlyList<PeerHandshake>> WaitForHandshakesAsync(int count, CancellationToken cancellation)
    {
        while (true)
        {
            Task next;
            lock (_handshakes)
            {
                if (_handshakes.Count >= count) return [.. _handshakes];
                next = _handshaken.Task;
            }

            await next.WaitAsync(cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private static IEnumerable<string> Arguments(MailRoot root, XMailPeerOptions options)
    {
        if (options.DenyClients) yield return "--deny";
        foreach (var (name, value) in options.Settings)
        {
            yield return "--set";
            yield return $"{name}={value}";
        }

        yield return root.Directory;
        foreach (var (service, address, port) in options.Listen)
            yield return string.Create(CultureInfo.InvariantCulture, $"{NameOf(service)}={address}:{port}");
    }

    private static string NameOf(PeerService service) => service.ToString().ToUpperInvariant();

    private async Task ReadOutputAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line) Take(line.Split(' '));
        _ready.TrySetException(new InvalidOperationException("xmail-peer ended before it listened."));
    }

    private void Take(string[] words)
    {
        switch (words)
        {
            case ["LISTEN", var service, _, var port]:
                _ports[Enum.Parse<PeerService>(service, ignoreCase: true)] = int.Parse(port, CultureInfo.InvariantCulture);
                break;
            case ["READY"]:
                _ready.TrySetResult();
                break;
            case [var service, var code]:
                Add(new PeerHandshake(
                    Enum.Parse<PeerService>(service, ignoreCase: true), int.Parse(code, CultureInfo.InvariantCulture)));
                break;
        }
    }

    private void Add(PeerHandshake handshake)
    {
        TaskCompletionSource told;
        lock (_handshakes)
        {
            _handshakes.Add(handshake);
            told = _handshaken;
            _handshaken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        told.SetResult();
    }
}
