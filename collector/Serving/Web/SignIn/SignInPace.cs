using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>
/// Slows down whoever tries passwords: from one address for up to a quarter of an hour, under one name for up to half a minute, so that
/// nobody can shut the right person out; from where that person came in before, the name is not slowed at all.
/// </summary>
internal sealed class SignInPace(TimeProvider time)
{
    private static readonly TimeSpan LongestOfAddress = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestOfName = TimeSpan.FromSeconds(30);

    // Whom an IPv6 address belongs to has 64 bits to choose others from.
    private const int NetworkBytes = 8;

    private readonly TryBook _addresses = new(LongestOfAddress, time);
    private readonly TryBook _names = new(LongestOfName, time);
    private readonly FamiliarPlaces _familiar = new();

    /// <summary>
    /// How long whoever asks must wait; null where he may try now. A try counts as wrong until it is told to be right, so that many at a
    /// time gain nothing.
    /// </summary>
    public TimeSpan? Begin(string name, IPAddress? address)
    {
        var (place, person) = (PlaceOf(address), PersonOf(name));
        var isFamiliar = _familiar.Has(person, place);
        // From this machine, and through a proxy that tells no other address, everybody comes from one.
        var isShared = address is null || IPAddress.IsLoopback(address) || isFamiliar;
        var waits = new[] { isShared ? null : _addresses.WaitOf(place), isFamiliar ? null : _names.WaitOf(person) };
        if (waits.Max() is { } wait) return wait;
        if (!isShared) _addresses.Count(place);
        if (!isFamiliar) _names.Count(person);
        return null;
    }

    /// <summary>The try was right.</summary>
    public void Succeed(string name, IPAddress? address)
    {
        var (place, person) = (PlaceOf(address), PersonOf(name));
        _addresses.Uncount(place);
        _names.Uncount(person);
        _familiar.Add(person, place);
    }

    private static string PersonOf(string name) => name.Length <= 64 ? name.ToLowerInvariant() : "";

    private static string PlaceOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
