using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing.Arguments;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Works out what XMail would listen on from its command line (facts §4).</summary>
/// <param name="resolve">Addresses of a host, in the resolver's order.</param>
/// <param name="isBindable">True for an address that a socket of this host can be bound to.</param>
internal sealed class ListenerReader(Func<string, IReadOnlyList<IPAddress>> resolve, Func<IPAddress, bool> isBindable)
{
    private const int MaxAddresses = 32;

    // The first one keeps XMail from starting.
    private const int MaxBadAddresses = 32;

    public IReadOnlyList<Listener> Read(IReadOnlyList<string> arguments)
    {
        var family = AddressFamilyChoice(arguments);
        return SwitchFamily.Listeners.Select(listener => Read(listener, arguments, family)).ToList();
    }

    /// <summary>Hosts that the command line names and that have to be resolved, as far as addresses are read at all.</summary>
    public static IEnumerable<string> Hosts(IReadOnlyList<string> arguments) => SwitchFamily.Listeners
        .SelectMany(family => family.Scan(arguments).Where(found => found.Action == 'I').Take(MaxAddresses + MaxBadAddresses))
        .Select(found => AddressSpec.Parse(arguments[found.ValueIndex]).Host)
        .OfType<string>()
        .Distinct();

    private static char AddressFamilyChoice(IReadOnlyList<string> arguments) =>
        SwitchFamily.Main.Scan(arguments).Select(found => found.Action).LastOrDefault(action => action is >= '4' and <= '7', '4');

    private Listener Read(SwitchFamily family, IReadOnlyList<string> arguments, char addressFamily)
    {
        var port = family.DefaultPort;
        var portSource = "";
        var familySource = "";
        var disabledBy = "";
        var specs = new List<(AddressSpec Spec, string Source)>();
        foreach (var (index, action, valueIndex) in family.Scan(arguments))
        {
            var shown = Show(arguments, index, valueIndex);
            switch (action)
            {
                case 'p':
                    port = CNumber.Parse(arguments[valueIndex]) & 0xffff;
                    portSource = shown;
                    break;
                case 'I':
                    specs.Add((AddressSpec.Parse(arguments[valueIndex]), shown));
                    break;
                case '6':
                    familySource = shown;
                    break;
                case '-':
                    disabledBy = shown;
                    break;
            }
        }

        var bad = new List<BadAddress>();
        var wildcard = familySource.Length > 0 ? IPAddress.IPv6Any : IPAddress.Any;
        List<(IPEndPoint Endpoint, string Source)> endpoints = specs.Count == 0
            ? [(new IPEndPoint(wildcard, port), familySource)]
            : Resolve(specs, port, addressFamily, bad);
        if (disabledBy.Length > 0) endpoints = [];
        bad.AddRange(endpoints.Where(e => !isBindable(e.Endpoint.Address)).Select(e => new BadAddress(e.Source, "not-own")));
        return new Listener
        {
            Family = family,
            Enabled = disabledBy.Length == 0,
            Source = disabledBy.Length > 0 ? disabledBy
                : specs.Count > 0 ? string.Join(", ", specs.Take(MaxAddresses).Select(s => s.Source))
                : SourceOf(portSource, familySource),
            Endpoints = [.. endpoints.Select(e => e.Endpoint)],
            BadAddresses = bad,
        };
    }

    private static string SourceOf(params string[] switches) =>
        string.Join(", ", switches.Where(shown => shown.Length > 0)) is { Length: > 0 } sources ? sources : "default";

    private List<(IPEndPoint Endpoint, string Source)> Resolve(
        List<(AddressSpec Spec, string Source)> specs, int defaultPort, char addressFamily, List<BadAddress> bad)
    {
        var endpoints = new List<(IPEndPoint Endpoint, string Source)>();
        foreach (var (spec, source) in specs)
        {
            if (bad.Count >= MaxBadAddresses) break;
            if (endpoints.Count >= MaxAddresses)
            {
                bad.Add(new BadAddress(source, "too-many"));
                break;
            }

            var addresses = spec.Host is null ? [] : resolve(spec.Host);
            if (Choose(addresses, addressFamily) is { } address)
                endpoints.Add((new IPEndPoint(address, spec.Port == 0 ? defaultPort : spec.Port), source));
            else
                bad.Add(new BadAddress(source, spec.Host is null ? "bracket" : addresses.Count > 0 ? "wrong-family" : "unresolvable"));
        }

        return endpoints;
    }

    // XMail takes the last address of the family that -M4 … -M7 asks for.
    private static IPAddress? Choose(IReadOnlyList<IPAddress> addresses, char addressFamily)
    {
        var ipv4 = addresses.LastOrDefault(a => a.AddressFamily == AddressFamily.InterNetwork);
        var ipv6 = addresses.LastOrDefault(a => a.AddressFamily == AddressFamily.InterNetworkV6);
        return addressFamily switch
        {
            '6' => ipv6,
            '5' => ipv4 ?? ipv6,
            '7' => ipv6 ?? ipv4,
            _ => ipv4,
        };
    }

    private static string Show(IReadOnlyList<string> arguments, int index, int valueIndex) =>
        $"argument {index + 1}: {ByteText.Show(arguments[index])}" + (valueIndex < 0 ? "" : " " + ByteText.Show(arguments[valueIndex]));
}
