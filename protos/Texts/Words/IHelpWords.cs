namespace XMailFleet.Texts;

/// <summary>The frame of help: headings, and what every command has.</summary>
public interface IHelpWords
{
    string Description { get; }

    string Usage { get; }

    string Commands { get; }

    string Arguments { get; }

    string Options { get; }

    string Examples { get; }

    /// <summary>Stands for all options in a line of usage.</summary>
    string AnyOptions { get; }

    /// <summary>Stands for a command in a line of usage.</summary>
    string AnyCommand { get; }

    string ShowHelp { get; }

    string ShowVersion { get; }

    /// <summary>Behind a description: the default, the range, or both.</summary>
    string Bounds(string? otherwise, (string Least, string Most)? range);

    /// <summary>Where else options can be set.</summary>
    string OtherSources { get; }
}
