using System.IO.Pipes;
using System.Net.Sockets;
using Grpc.Core;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Collector.Serving.Calling;

/// <summary>The way by the socket of this machine, where the system says who calls.</summary>
internal sealed class SocketWay(CollectorAddress address) : IWay
{
    public CollectorAddress Address => address;

    // A socket has no name of its own.
    public Uri Url { get; } = new("http://localhost");

    public Metadata Headers { get; } = [];

    private string Path => address.SocketPath!;

    public void Prepare(SocketsHttpHandler handler, Action<CallException> fail) => handler.ConnectCallback = async (_, ct) =>
    {
        try
        {
            return OperatingSystem.IsWindows() ? await ConnectPipeAsync(ct).ConfigureAwait(false) : await ConnectAsync(ct).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SocketException { SocketErrorCode: SocketError.AccessDenied } or UnauthorizedAccessException)
        {
            fail(new CallException(words => words.SocketClosed(Path, Environment.UserName)));
            throw;
        }
        // A path that is too long is one where no collector listens.
        catch (Exception failure) when (failure is SocketException or ArgumentException or TimeoutException or IOException)
        {
            fail(Silent());
            throw;
        }
    };

    public CallException Silent() => new(words => words.NoCollectorAtSocket(Path));

    public CallException Unknown(string detail) => Denied(detail);

    public CallException Denied(string detail) => new(words => words.UserMayNot(Path, Environment.UserName, detail));

    private async Task<Stream> ConnectAsync(CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Path), ct).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<Stream> ConnectPipeAsync(CancellationToken ct)
    {
        var pipe = new NamedPipeClientStream(".", LocalSocket.PipeName(Path), PipeDirection.InOut, PipeOptions.Asynchronous | PipeOptions.CurrentUserOnly);
        try
        {
            await pipe.ConnectAsync(0, ct).ConfigureAwait(false);
            return pipe;
        }
        catch
        {
            await pipe.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
