namespace XMailFleet.Texts;

internal sealed class EnglishHelp : IHelpWords
{
    public string Description => "Description:";

    public string Usage => "Usage:";

    public string Commands => "Commands:";

    public string Arguments => "Arguments:";

    public string Options => "Options:";

    public string Examples => "Examples:";

    public string AnyOptions => "[options]";

    public string AnyCommand => "COMMAND";

    public string ShowHelp => "Show this help.";

    public string ShowVersion => "Show the version.";

    public string Bounds(string? otherwise, (string Least, string Most)? range) => (otherwise, range) switch
    {
        (null, null) => "",
        ({ } value, null) => $" [default: {value}]",
        (null, var (least, most)) => $" [{least} to {most}]",
        ({ } value, var (least, most)) => $" [default: {value}; {least} to {most}]",
    };

    public string OtherSources =>
        "Each option can also be set by environment (--some-option is XMAILFLEET_SOME_OPTION) and in the file of --config "
        + "({ \"some-option\": \"value\" }). The command line goes before the environment, and that before the file.";
}
