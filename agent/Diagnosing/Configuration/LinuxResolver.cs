using System.Net;
using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>
/// The C library's own <c>getaddrinfo</c>, which XMail asks. .NET's resolver answers otherwise: to the host's own name with
/// the addresses of its interfaces, and to numbers, zones and international names by rules of its own.
/// </summary>
internal static partial class LinuxResolver
{
    private const short InterNetwork = 2;
    private const short InterNetworkV6 = 10;
    private const int NumericHost = 4;

    /// <summary>The address that a number stands for; none where it is a name. Never blocks. Of 64-bit Linux only.</summary>
    public static IReadOnlyList<IPAddress> ReadNumber(string host) => Ask(host, NumericHost);

    /// <summary>The addresses, in the library's order; none where it finds none. Blocks. Of 64-bit Linux only.</summary>
    public static IReadOnlyList<IPAddress> Resolve(string host) => Ask(host, 0);

    private static List<IPAddress> Ask(string host, int flags)
    {
        var addresses = new List<IPAddress>();
        if (GetAddressInfo(host, 0, new AddressInfo { Flags = flags }, out var first) != 0) return addresses;
        for (var entry = first; entry != 0;)
        {
            var info = Marshal.PtrToStructure<AddressInfo>(entry);
            if (ToAddress(info.SocketAddress) is { } address) addresses.Add(address);
            entry = info.Next;
        }

        FreeAddressInfo(first);
        return addresses;
    }

    // struct sockaddr_in: family, port, address; struct sockaddr_in6: family, port, flow, address, zone.
    private static IPAddress? ToAddress(nint socketAddress)
    {
        var bytes = new byte[16];
        switch (Marshal.ReadInt16(socketAddress))
        {
            case InterNetwork:
                Marshal.Copy(socketAddress + 4, bytes, 0, 4);
                return new IPAddress(bytes.AsSpan(0, 4));
            case InterNetworkV6:
                Marshal.Copy(socketAddress + 8, bytes, 0, 16);
                var plain = new IPAddress(bytes);
                // The system ignores the zone of other addresses.
                return plain.IsIPv6LinkLocal ? new IPAddress(bytes, (uint)Marshal.ReadInt32(socketAddress + 24)) : plain;
            default:
                return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "getaddrinfo", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int GetAddressInfo(string host, nint service, in AddressInfo hints, out nint found);

    [LibraryImport("libc", EntryPoint = "freeaddrinfo")]
    private static partial void FreeAddressInfo(nint found);

    // The same in glibc and musl.
    [StructLayout(LayoutKind.Sequential)]
    private struct AddressInfo
    {
        public int Flags;
        public readonly int Family;
        public readonly int SocketType;
        public readonly int Protocol;
        public readonly uint Length;
        public readonly nint SocketAddress;
        public readonly nint CanonicalName;
        public readonly nint Next;
    }
}
