using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>A command with its settings, and with words in every language.</summary>
public sealed class ProgramCommand : Command, IDescribed
{
    private readonly Func<ICommandWords, string> _describe;

    /// <param name="name">As typed.</param>
    /// <param name="describe">What it does.</param>
    /// <param name="settings">What can be set, in the order of help.</param>
    public ProgramCommand(string name, Func<ICommandWords, string> describe, params IEnumerable<Setting> settings)
        : base(name)
    {
        (_describe, Settings) = (describe, [.. settings]);
        foreach (var setting in Settings) Options.Add(setting.Option);
    }

    /// <summary>What can be set, beside the settings of every command.</summary>
    public IReadOnlyList<Setting> Settings { get; }

    /// <summary>Whether it makes the configuration file where that is not there.</summary>
    public bool MakesConfiguration { get; init; }

    /// <summary>Whether it leaves the configuration file alone: a command that is there to make or judge one has to work whatever is in it.</summary>
    public bool IgnoresConfiguration { get; init; }

    /// <summary>Reads its options as it does when it is run, for whoever wants to know beforehand what it would refuse.</summary>
    public Action<OptionReader>? Rehearse { get; init; }

    /// <summary>Calls as a person types them.</summary>
    public IReadOnlyList<string> Examples { get; init; } = [];

    /// <inheritdoc/>
    public string Describe(Language language) => _describe(Words.Commands(language));
}
