using System.CommandLine;

namespace XMailFleet.Collector.Options;

/// <summary>
/// One thing that can be set, under one name: <c>--poll-interval</c>, <c>XMAILFLEET_POLL_INTERVAL</c>, and
/// <c>"poll-interval"</c> in the configuration file.
/// </summary>
internal sealed class Setting
{
    public Setting(string name, string form, string description)
    {
        Name = name;
        Option = new Option<string?>($"--{name}") { Description = description, HelpName = form };
    }

    public string Name { get; }

    /// <summary>The command line's side of it. Read as text: what is wrong with all settings is told together.</summary>
    public Option<string?> Option { get; }

    public string Variable => $"XMAILFLEET_{Name.ToUpperInvariant().Replace('-', '_')}";
}
