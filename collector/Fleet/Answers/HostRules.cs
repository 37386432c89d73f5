using System.Text.RegularExpressions;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Answers;

/// <summary>What ids, addresses and labels of hosts must look like.</summary>
internal static partial class HostRules
{
    private const int LabelLimit = 64;
    private const int LabelValueLimit = 256;

    public static void CheckId(string id, string field = "host_id")
    {
        if (id.Length == 0)
            throw FleetException.InvalidArgument($"{field} is missing. Give a short id, like \"mx1\".");
        if (!ResourceNames.IsHostId(id))
            throw FleetException.InvalidArgument(
                $"{field} is {Requests.Quote(id)}; it may have lower-case letters, digits, \"-\" and \".\", at most 63, with a letter or "
                + "digit at both ends.");
    }

    /// <summary>The address in its usual form.</summary>
    public static string CheckAddress(string address)
    {
        if (address.Length == 0)
            throw FleetException.InvalidArgument("host.address is missing. It is HOST:PORT of the agent, like \"mx1.example.com:7460\".");
        return AgentAddress.Parse(address)?.ToString() ?? throw FleetException.InvalidArgument(
            $"host.address is {Requests.Quote(address)}; it must be HOST:PORT of the agent, like \"mx1.example.com:7460\", with an IPv6 "
            + "address in brackets: \"[2001:db8::1]:7460\".");
    }

    public static void CheckLabels(IDictionary<string, string> labels, string field = "host.labels")
    {
        if (labels.Count > LabelLimit)
            throw FleetException.InvalidArgument($"{field} has {labels.Count} labels; there may be {LabelLimit}.");
        foreach (var (key, value) in labels)
        {
            if (!LabelKey().IsMatch(key))
                throw FleetException.InvalidArgument(
                    $"{field} has the key {Requests.Quote(key)}; a key may have lower-case letters, digits, \"-\" and \"_\", at most 63.");
            if (value.Length > LabelValueLimit)
                throw FleetException.InvalidArgument(
                    $"{field} has {value.Length} characters under {Requests.Quote(key)}; a value may have {LabelValueLimit}.");
        }
    }

    [GeneratedRegex(@"^[a-z0-9_-]{1,63}\z")]
    private static partial Regex LabelKey();
}
