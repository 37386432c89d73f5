using XMailFleet.Agent.Tests.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>Where XMail would listen, by the naive model: only for the addresses that the combinations use.</summary>
internal sealed class NaiveListening
{
    public static readonly (Service Service, char Letter, int Port, string? Variable)[] Services =
    [
        (Service.Pop3S, 'B', 995, null), (Service.Smtps, 'X', 465, null), (Service.Ctrls, 'W', 6018, null),
        (Service.Pop3Stls, 'P', 110, "EnablePOP3-TLS"), (Service.SmtpStarttls, 'S', 25, "EnableSMTP-TLS"),
        (Service.CtrlTls, 'C', 6017, "EnableCTRL-TLS"),
    ];

    private static readonly Dictionary<string, (bool IsIpv6, int Port)> Addresses = new()
    {
        ["127.0.0.1"] = (false, 0),
        ["127.0.0.1:9951"] = (false, 9951),
        ["127.0.0.1|1100"] = (false, 1100),
        ["[::1]:4650"] = (true, 4650),
        ["127.0.0.2:9952"] = (false, 9952),
        ["127.0.0.1:65536"] = (false, 0),
        ["127.0.0.1;6019"] = (false, 6019),
        ["127.0.0.1:110"] = (false, 110),
        ["[127.0.0.1]:1101"] = (false, 1101),
        ["203.0.113.7"] = (false, 0),
        ["203.0.113.7:465"] = (false, 465),
        ["[2001:db8::7]"] = (true, 0),
    };

    private readonly HashSet<char> _enabled = [];
    private readonly List<(char Letter, bool IsAny, bool IsIpv6, int Port)> _open = [];

    public NaiveListening(string commandLine)
    {
        var arguments = NaiveXMail.Split(commandLine);
        var family = AddressFamily(arguments);
        foreach (var (letter, port) in Services.Select(s => (s.Letter, s.Port)).Append(('F', 79))) Open(arguments, letter, port, family);
        Starts &= !_open.Index().Any(one => _open.Index().Any(other => one.Index != other.Index && Collide(one.Item, other.Item)));
    }

    /// <summary>False where one address or port keeps the whole server from starting.</summary>
    public bool Starts { get; private set; } = true;

    /// <summary>True where no switch disables the component.</summary>
    public bool IsEnabled(char letter) => _enabled.Contains(letter);

    /// <summary>True where a client knows the port.</summary>
    public bool HasKnownPort(char letter) => _open.Exists(open => open.Letter == letter && open.Port != 0);

    private void Open(List<string> arguments, char letter, int defaultPort, char family)
    {
        var (disabled, port) = NaiveXMail.Listener(arguments, letter, defaultPort);
        var given = NaiveXMail.Addresses(arguments, letter);
        var usable = given.Where(text => Addresses.TryGetValue(text, out var address)
            && (address.IsIpv6 ? family is '5' or '6' or '7' : family is '4' or '5' or '7')).ToList();
        if (usable.Count < given.Count) Starts = false;
        if (disabled) return;
        _enabled.Add(letter);
        // Addresses for documentation belong to no host; they are bound last, and by an enabled component only.
        if (given.Exists(text => text.Contains("203.0.113.", StringComparison.Ordinal) || text.Contains("2001:db8:", StringComparison.Ordinal))) Starts = false;
        if (given.Count == 0) _open.Add((letter, true, false, port));
        foreach (var (isIpv6, own) in usable.Select(text => Addresses[text]))
            _open.Add((letter, false, isIpv6, own == 0 ? port : own));
    }

    // No combination opens an IPv6 address on a port that an IPv4 wildcard has.
    private static bool Collide((char Letter, bool IsAny, bool IsIpv6, int Port) one, (char Letter, bool IsAny, bool IsIpv6, int Port) other) =>
        one.Port == other.Port && one.Port != 0 && (one.IsAny || other.IsAny || one.IsIpv6 == other.IsIpv6);

    private static char AddressFamily(List<string> arguments)
    {
        var family = '4';
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!arguments[i].StartsWith("-M", StringComparison.Ordinal) || arguments[i].Length < 3) continue;
            if (arguments[i][2] is >= '4' and <= '7') family = arguments[i][2];
            else if ("srxRSD".Contains(arguments[i][2])) i++;
        }

        return family;
    }
}
