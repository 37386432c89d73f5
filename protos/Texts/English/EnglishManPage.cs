namespace XMailFleet.Texts;

internal sealed class EnglishManPage : IManPageWords
{
    public string Name => "NAME";

    public string Synopsis => "SYNOPSIS";

    public string Description => "DESCRIPTION";

    public string Commands => "COMMANDS";

    public string CommonOptions => "OPTIONS OF EVERY COMMAND";

    public string Environment => "ENVIRONMENT";

    public string ExitStatus => "EXIT STATUS";

    public string StatusDone => "Done, and what was looked at is well.";

    public string StatusNotWell => "Done, and what was looked at is not well: of the commands that judge something.";

    public string StatusCannot => "It could not be done. A sentence on standard error says why, and what to do.";

    public string Files => "FILES";

    public string ConfigurationFile(string make, string check) =>
        $"Options, each under its name without dashes. Lines may be comments. \"{make}\" prints one that has every option in a comment; \"{check}\" says what is wrong with one.";
}
