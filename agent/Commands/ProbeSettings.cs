using System.CommandLine;
using XMailFleet.Agent.Options;
using XMailFleet.Agent.Probes;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how live probes treat the server; both commands have them.</summary>
internal static class ProbeSettings
{
    private static readonly ProbeOptions Defaults = new();

    private static readonly Option<string?> Deadline = new("--probe-deadline")
    {
        Description = $"Longest time for one connection of a probe (default: {SpanText.Format(Defaults.ConnectionDeadline)}).",
        HelpName = "SPAN",
    };

    private static readonly Option<string?> Budget = new("--probe-budget")
    {
        Description = $"Longest time for all probes together (default: {SpanText.Format(Defaults.Budget)}).",
        HelpName = "SPAN",
    };

    private static readonly Option<string?> Connections = new("--probe-connections")
    {
        Description = $"Most connections that probes hold at one time (default: {Defaults.MaxConnections}).",
        HelpName = "NUMBER",
    };

    public static void AddTo(Command command)
    {
        command.Options.Add(Deadline);
        command.Options.Add(Budget);
        command.Options.Add(Connections);
    }

    public static ProbeOptions Read(OptionReader reader) => new()
    {
        ConnectionDeadline = reader.Span(Deadline, Defaults.ConnectionDeadline, ProbeOptions.LeastTime, TimeSpan.FromMinutes(5)),
        Budget = reader.Span(Budget, Defaults.Budget, ProbeOptions.LeastTime, TimeSpan.FromMinutes(10)),
        MaxConnections = reader.Number(Connections, Defaults.MaxConnections, 1, 64),
    };
}
