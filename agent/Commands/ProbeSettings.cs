using System.CommandLine;
using XMailFleet.Diagnosing.Probes;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how live probes treat the server; both commands have them.</summary>
internal static class ProbeSettings
{
    private static readonly ProbeOptions Defaults = new();

    private static readonly Setting Deadline = new(
        "probe-deadline", "SPAN", $"Longest time for one connection of a probe (default: {SpanText.Format(Defaults.ConnectionDeadline)}).");

    private static readonly Setting Budget = new(
        "probe-budget", "SPAN", $"Longest time for all probes together (default: {SpanText.Format(Defaults.Budget)}).");

    private static readonly Setting Connections = new(
        "probe-connections", "NUMBER", $"Most connections that probes hold at one time (default: {Defaults.MaxConnections}).");

    public static void AddTo(Command command) => new[] { Deadline, Budget, Connections }.AddTo(command);

    public static ProbeOptions Read(OptionReader reader) => new()
    {
        ConnectionDeadline = reader.Time(Deadline, Defaults.ConnectionDeadline, ProbeOptions.LeastTime, TimeSpan.FromMinutes(5)),
        Budget = reader.Time(Budget, Defaults.Budget, ProbeOptions.LeastTime, TimeSpan.FromMinutes(10)),
        MaxConnections = reader.WholeNumber(Connections, Defaults.MaxConnections, 1, 64),
    };
}
