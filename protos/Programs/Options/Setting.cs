using System.CommandLine;

namespace XMailFleet.Programs.Options;

/// <summary>
/// One thing that can be set, under one name: <c>--mail-root</c>, <c>XMAILFLEET_MAIL_ROOT</c>, and <c>"mail-root"</c> in
/// the configuration file.
/// </summary>
public sealed class Setting
{
    private readonly Func<ParseResult, string?> _given;

    /// <summary>A setting with a value, of which <paramref name="form"/> tells in the help.</summary>
    public Setting(string name, string form, string description)
    {
        // Read as text: what is wrong with all settings is told together.
        var option = new Option<string?>($"--{name}") { Description = description, HelpName = form };
        (Name, Option, _given) = (name, option, parsed => parsed.GetValue(option));
    }

    private Setting(string name, Option<bool> option) =>
        (Name, Option, _given) = (name, option, parsed => parsed.GetValue(option) ? "on" : "off");

    /// <summary>The name without dashes.</summary>
    public string Name { get; }

    /// <summary>The command line's side of it.</summary>
    public Option Option { get; }

    /// <summary>The environment variable.</summary>
    public string Variable => $"XMAILFLEET_{Name.ToUpperInvariant().Replace('-', '_')}";

    /// <summary>A setting that is on where it is named.</summary>
    public static Setting Flag(string name, string description) => new(name, new Option<bool>($"--{name}") { Description = description });

    /// <summary>What the command line says; null where it says nothing, or the command has no such option.</summary>
    public string? Given(ParseResult parsed) => parsed.GetResult(Option) is { Implicit: false } ? _given(parsed) : null;
}
