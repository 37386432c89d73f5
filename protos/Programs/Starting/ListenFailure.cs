using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Programs.Starting;

/// <summary>Why a program cannot listen.</summary>
internal static class ListenFailure
{
    /// <summary>The failure of the place that is at fault, which is found by trying each; the server has let go of them all.</summary>
    public static StartException Explain(Exception failure, IReadOnlyList<ListeningPlace> places)
    {
        var (place, error) = places.Select(place => (place, Try(place))).FirstOrDefault(tried => tried.Item2 is not null, (places[0], null));
        return Explain(place, error ?? (failure.GetBaseException() as SocketException), failure);
    }

    private static StartException Explain(ListeningPlace place, SocketException? error, Exception failure)
    {
        var name = place.EndPoint.ToString();
        return new StartException(
            words => error?.SocketErrorCode switch
            {
                SocketError.AddressAlreadyInUse => words.PortInUse(name, place.PortOption),
                SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported when place.EndPoint.AddressFamily is AddressFamily.InterNetworkV6 && !HasIPv6() =>
                    words.NoIPv6(place.EndPoint.Address.ToString(), place.AddressOption),
                SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported =>
                    words.NoSuchAddress(place.EndPoint.Address.ToString(), place.AddressOption),
                SocketError.AccessDenied => words.PortNeedsRights(name, Environment.UserName, place.PortOption),
                _ => words.CannotListen(name, failure.GetBaseException().Message.TrimEnd('.'), place.PortOption),
            },
            failure);
    }

    private static bool HasIPv6() => Try(new ListeningPlace(new IPEndPoint(IPAddress.IPv6Loopback, 0), "", null)) is null;

    private static SocketException? Try(ListeningPlace place)
    {
        try
        {
            using var socket = new Socket(place.EndPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            socket.Bind(place.EndPoint);
            socket.Listen();
            return null;
        }
        catch (SocketException error)
        {
            return error;
        }
    }
}
