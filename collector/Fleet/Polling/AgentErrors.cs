using System.Net.Sockets;
using Grpc.Core;

namespace XMailFleet.Fleet.Polling;

/// <summary>Tells from a failed call why it failed.</summary>
internal static class AgentErrors
{
    // What an agent sends is shown to people; a hostile one must not fill the page.
    private const int DetailLimit = 200;

    // RFC 9113 §7: what a server that ends says of the calls it leaves.
    private const long InternalError = 2;
    private const long Refused = 7;
    private const long Cancelled = 8;

    public static PollFailure ToFailure(RpcException error)
    {
        if (Causes(error).OfType<AgentRefusedException>().FirstOrDefault() is { } other) return other.Failure;
        if (Causes(error).OfType<AnswerException>().FirstOrDefault() is { } refused) return new PollFailure(PollFailure.InvalidAnswer, refused.Message);
        if (Causes(error).OfType<SocketException>().FirstOrDefault() is { } socket)
            return new PollFailure(ReasonOf(socket.SocketErrorCode), Shorten(socket.Message));
        if (IsBrokenOff(error)) return new PollFailure(PollFailure.BrokenOff, Shorten(Causes(error).Last().Message));
        return error.StatusCode switch
        {
            StatusCode.DeadlineExceeded => new PollFailure(PollFailure.TimedOut, ""),
            StatusCode.Unimplemented => new PollFailure(PollFailure.NotAnAgent, ""),
            StatusCode.Unauthenticated or StatusCode.PermissionDenied => new PollFailure(PollFailure.NotLetIn, Shorten(error.Status.Detail)),
            StatusCode.ResourceExhausted => new PollFailure(PollFailure.InvalidAnswer, "it is too large."),
            // The protocol failed on this side: what came was no gRPC, or no protobuf.
            StatusCode.Internal or StatusCode.Unavailable when Causes(error).Any(e => e is HttpRequestException or IOException)
                => new PollFailure(PollFailure.NotAnAgent, ""),
            _ => new PollFailure(PollFailure.Failed, Shorten($"{error.StatusCode}: {error.Status.Detail}")),
        };
    }

    private static string ReasonOf(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => PollFailure.Refused,
        SocketError.TimedOut => PollFailure.TimedOut,
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => PollFailure.NameNotFound,
        SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown or SocketError.NotConnected => PollFailure.BrokenOff,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown => PollFailure.Unreachable,
        _ => PollFailure.Failed,
    };

    // It spoke as an agent does, up to where it ended: the connection (the first), or the call alone (the second). Of a connection that is
    // reset while it begins the platform now and then gives no cause at all (the third): who is there has not said yet what it is.
    private static bool IsBrokenOff(RpcException error) => Causes(error).Any(cause => cause
        is HttpIOException { HttpRequestError: HttpRequestError.ResponseEnded }
        or HttpProtocolException { ErrorCode: InternalError or Refused or Cancelled }
        or HttpRequestException { HttpRequestError: HttpRequestError.Unknown, InnerException: null });

    private static IEnumerable<Exception> Causes(RpcException error)
    {
        for (var cause = error.Status.DebugException ?? error.InnerException; cause is not null; cause = cause.InnerException)
            yield return cause;
    }

    private static string Shorten(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c).Take(DetailLimit + 1)]);
        return line.Length > DetailLimit ? line[..DetailLimit] + "…" : line;
    }
}
