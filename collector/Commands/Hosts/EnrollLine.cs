using System.Net;
using XMailFleet.Fleet.Polling;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands.Hosts;

/// <summary>The line to paste on a mail server.</summary>
internal static class EnrollLine
{
    /// <summary>
    /// It hands the token on by standard input: <c>printf</c> is a command of the shell itself, so no process has the token among its
    /// arguments.
    /// </summary>
    public static string Of(string token, AgentAddress collector) =>
        $"printf '%s\\n' '{token}' | xmailfleet-agent enroll --collector {ShellPath.Word(collector.ToString())}";

    /// <summary>Whether an address is that of whoever asks.</summary>
    public static bool IsOfThisMachine(AgentAddress address) =>
        address.Host == "localhost" || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));
}
