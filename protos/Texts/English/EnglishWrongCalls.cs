namespace XMailFleet.Texts;

internal sealed class EnglishWrongCalls : IWrongCallWords
{
    public string UnknownOption(string name) => $"There is no option \"{name}\" here.";

    public string UnknownCommand(string command) => $"There is no command \"{command}\".";

    public string DidYouMean(IReadOnlyList<string> near) => $" Did you mean {string.Join(" or ", near)}?";

    public string UnwantedArgument(string command, string argument) => $"\"{argument}\" is one argument too many for {command}.";

    public string CommandMissing(IReadOnlyList<string> commands) => $"The command is missing; name one of {string.Join(", ", commands)}.";

    public string ValueMissing(string name, string placeholder) => $"{name} needs a value: {name} {placeholder}.";

    public string ArgumentMissing(string argument) => $"{argument} is missing.";

    public string GivenTwice(string name) => $"{name} is given more than once; give it once.";

    public string FlagHasValue(string name, string value) => $"{name} takes no value such as \"{value}\"; leave the value out.";

    public string VersionStandsAlone(string name) => $"{name} goes with nothing else.";

    public string SeeHelp(string program) => $"See: {program} --help";
}
