using System.Buffers.Binary;
using System.Globalization;
using System.Net;

namespace XMailFleet.Programs.Doctoring;

/// <summary>A socket on which somebody of this machine waits for connections, as the kernel lists it to everybody.</summary>
/// <param name="EndPoint">Address and port.</param>
/// <param name="User">Whose it is.</param>
/// <param name="Inode">Its number.</param>
public sealed record ListeningSocket(IPEndPoint EndPoint, uint User, string Inode)
{
    private const string Listening = "0A";

    /// <summary>All of them; null where there is no such list.</summary>
    public static IReadOnlyList<ListeningSocket>? All() =>
        File.Exists("/proc/net/tcp") ? [.. Of("/proc/net/tcp"), .. File.Exists("/proc/net/tcp6") ? Of("/proc/net/tcp6") : []] : null;

    /// <summary>Whether it stands in the way of somebody who wants to wait there.</summary>
    public bool Takes(IPEndPoint place) =>
        EndPoint.Port == place.Port && (IsAny(EndPoint.Address) || IsAny(place.Address) || EndPoint.Address.Equals(place.Address));

    private static bool IsAny(IPAddress address) => address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any);

    private static IEnumerable<ListeningSocket> Of(string list) =>
        from line in File.ReadLines(list).Skip(1)
        let fields = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where fields.Length > 9 && fields[3] == Listening
        select new ListeningSocket(Read(fields[1]), uint.Parse(fields[7], CultureInfo.InvariantCulture), fields[9]);

    // The address in words of four bytes, each as this machine orders them.
    private static IPEndPoint Read(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var bytes = Convert.FromHexString(text.AsSpan(0, colon));
        if (BitConverter.IsLittleEndian)
            for (var word = 0; word < bytes.Length; word += 4)
                BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(word), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(word)));
        return new IPEndPoint(new IPAddress(bytes), int.Parse(text.AsSpan(colon + 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }
}
