using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Options of commands about hosts.</summary>
internal static class HostSettings
{
    private static readonly ValueForm<string?> HostAndPort = new("HOST:PORT", TryReadAddress, words => words.HostAndPort);

    private static readonly IReadOnlyDictionary<string, string> NoLabels = new Dictionary<string, string>();

    /// <summary>Where the collector asks the agent. <c>--address</c> is the collector itself.</summary>
    public static Setting<string?> AgentAddress { get; } = new("agent-address", HostAndPort, words => words.HostAddress, null, words => words.WhereItEnrolls);

    /// <summary>How the host reaches the collector.</summary>
    public static Setting<string?> CollectorAddress { get; } =
        new("collector-address", HostAndPort, words => words.CollectorAddress, null, words => words.AsTheCollectorSays);

    public static Setting<IReadOnlyDictionary<string, string>> Labels { get; } = Setting.Many(
        "label", new("KEY=VALUE", TryReadLabels, words => words.Labels) { Format = _ => "" }, words => words.Label, NoLabels);

    public static Setting<string?> RemoveLabels { get; } = Setting.Many("remove-label", ValueForms.Text("KEY"), words => words.RemoveLabel, null);

    public static Setting<bool> Replace { get; } = Setting.Flag("replace", words => words.Replace);

    public static Setting<bool> Yes { get; } = Setting.Flag("yes", words => words.Yes);

    private static bool TryReadAddress(string text, out string? value) => (value = Fleet.Polling.AgentAddress.Parse(text)?.ToString()) is not null;

    private static bool TryReadLabels(string text, out IReadOnlyDictionary<string, string> value)
    {
        var labels = new Dictionary<string, string>();
        value = labels;
        return text.Split('\n').All(label => label.IndexOf('=', StringComparison.Ordinal) is > 0 and var sign && labels.TryAdd(label[..sign], label[(sign + 1)..]));
    }
}
