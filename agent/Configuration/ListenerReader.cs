using System.Net;
using System.Net.Sockets;

namespace XMailFleet.Agent.Configuration;

/// <summary>Works out what XMail would listen on from its command line (facts §4).</summary>
internal sealed class ListenerReader(Func<string, IReadOnlyList<IPAddress>> resolve)
{
    private const int MaxAddresses = 32;

    private static readonly IPAddress[] Ipv6Any = [IPAddress.IPv6Any];
    private static readonly IPAddress[] Ipv4Any = [IPAddress.Any];

    public IReadOnlyList<Listener> Read(IReadOnlyList<string> arguments)
    {
        var family = AddressFamilyChoice(arguments);
        return SwitchFamily.Listeners.Select(listener => Read(listener, arguments, family)).ToList();
    }

    /// <summary>Hosts that the command line names and that have to be resolved.</summary>
    public static IEnumerable<string> Hosts(IReadOnlyList<string> arguments) => SwitchFamily.Listeners
        .SelectMany(family => family.Scan(arguments))
        .Where(found => found.Action == 'I')
        .Select(found => AddressSpec.Parse(arguments[found.ValueIndex]).Host)
        .OfType<string>()
        .Distinct();

    private static char AddressFamilyChoice(IReadOnlyList<string> arguments) =>
        SwitchFamily.Main.Scan(arguments).Select(found => found.Action).LastOrDefault(action => action is >= '4' and <= '7', '4');

    private Listener Read(SwitchFamily family, IReadOnlyList<string> arguments, char addressFamily)
    {
        var port = family.DefaultPort;
        var source = "default";
        var disabledBy = "";
        var anyAddress = Ipv4Any;
        var specs = new List<(AddressSpec Spec, string Source)>();
        foreach (var (index, action, valueIndex) in family.Scan(arguments))
        {
            var shown = Show(arguments, index, valueIndex);
            switch (action)
            {
                case 'p':
                    port = CNumber.Parse(arguments[valueIndex]) & 0xffff;
                    source = shown;
                    break;
                case 'I':
                    specs.Add((AddressSpec.Parse(arguments[valueIndex]), shown));
                    break;
                case '6':
                    anyAddress = Ipv6Any;
                    break;
                case '-':
                    disabledBy = shown;
                    break;
            }
        }

        var bad = new List<BadAddress>();
        var endpoints = specs.Count == 0
            ? anyAddress.Select(address => new IPEndPoint(address, port)).ToList()
            : Resolve(specs, port, addressFamily, bad);
        return new Listener
        {
            Family = family,
            Enabled = disabledBy.Length == 0,
            Source = disabledBy.Length > 0 ? disabledBy : specs.Count > 0 ? string.Join(", ", specs.Select(s => s.Source)) : source,
            Endpoints = disabledBy.Length > 0 ? [] : endpoints,
            BadAddresses = bad,
        };
    }

    private List<IPEndPoint> Resolve(
        List<(AddressSpec Spec, string Source)> specs, int defaultPort, char addressFamily, List<BadAddress> bad)
    {
        var endpoints = new List<IPEndPoint>();
        foreach (var (spec, source) in specs)
        {
            if (endpoints.Count >= MaxAddresses)
            {
                bad.Add(new BadAddress(source, "too-many"));
                break;
            }

            var addresses = spec.Host is null ? [] : resolve(spec.Host);
            if (Choose(addresses, addressFamily) is { } address)
                endpoints.Add(new IPEndPoint(address, spec.Port == 0 ? defaultPort : spec.Port));
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
        $"argument {index + 1}: {arguments[index]}" + (valueIndex < 0 ? "" : " " + ByteText.ToDisplay(arguments[valueIndex]));
}
