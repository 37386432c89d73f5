namespace XMailFleet.Texts;

/// <summary>What stands in a configuration file that a program made, and what is said of one.</summary>
public interface IConfigurationFileWords
{
    /// <param name="program">Whose options they are.</param>
    /// <param name="check">Command that judges the file.</param>
    string Heading(string program, string check);

    string OptionsOf(string command);

    string OptionsOfAll { get; }

    string Made(string path);

    string Sound(string path, int options);
}
