namespace XMailFleet.Texts;

internal sealed class EnglishConfigurationFile : IConfigurationFileWords
{
    public string Heading(string program, string check) =>
        $"Options of {program}. Each has its default here, or what stands for a value; to set one, take away the // before its line. A comma behind the last one does no "
        + $"harm. The command line and the environment go before this file. What is wrong in it is told by: {check}";

    public string OptionsOf(string command) => $"Options of the command {command}";

    public string OptionsOfAll => "Options of every command";

    public string Made(string path) => $"{path} is made. It sets nothing yet.";

    public string Sound(string path, int options) => $"{path}: nothing is wrong in it. It sets {Plural.Of(options, "option", "options")}.";
}
