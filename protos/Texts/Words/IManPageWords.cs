namespace XMailFleet.Texts;

/// <summary>What a manual page says beside help: headings, and what is the same for every command.</summary>
public interface IManPageWords
{
    string Name { get; }

    string Synopsis { get; }

    string Description { get; }

    string Commands { get; }

    string CommonOptions { get; }

    string Environment { get; }

    string ExitStatus { get; }

    string StatusDone { get; }

    string StatusNotWell { get; }

    string StatusCannot { get; }

    string Files { get; }

    /// <param name="make">Command that makes one.</param>
    /// <param name="check">Command that judges one.</param>
    string ConfigurationFile(string make, string check);
}
