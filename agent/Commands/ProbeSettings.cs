using XMailFleet.Diagnosing.Probes;
using XMailFleet.Programs.Options;

namespace XMailFleet.Agent.Commands;

/// <summary>The options that say how live probes treat the server; both commands have them.</summary>
internal static class ProbeSettings
{
    private static readonly ProbeOptions Defaults = new();

    private static readonly Setting<TimeSpan> Deadline = new(
        "probe-deadline",
        ValueForms.Span(ProbeOptions.LeastTime, TimeSpan.FromMinutes(5)),
        words => words.ProbeDeadline,
        Defaults.ConnectionDeadline);

    private static readonly Setting<TimeSpan> Budget = new(
        "probe-budget", ValueForms.Span(ProbeOptions.LeastTime, TimeSpan.FromMinutes(10)), words => words.ProbeBudget, Defaults.Budget);

    private static readonly Setting<int> Connections = new(
        "probe-connections", ValueForms.WholeNumber(1, 64), words => words.ProbeConnections, Defaults.MaxConnections);

    public static Setting[] All { get; } = [Deadline, Budget, Connections];

    public static ProbeOptions Read(OptionReader reader) => new()
    {
        ConnectionDeadline = reader.Read(Deadline),
        Budget = reader.Read(Budget),
        MaxConnections = reader.Read(Connections),
    };
}
