namespace XMailFleet.Texts;

/// <summary>What is said of a call that is none of the program's.</summary>
public interface IWrongCallWords
{
    string UnknownOption(string name);

    string UnknownCommand(string command);

    /// <summary>Follows either of the above.</summary>
    string DidYouMean(IReadOnlyList<string> near);

    string UnwantedArgument(string command, string argument);

    string CommandMissing(IReadOnlyList<string> commands);

    string ValueMissing(string name, string placeholder);

    string ArgumentMissing(string argument);

    string GivenTwice(string name);

    string FlagHasValue(string name, string value);

    string VersionStandsAlone(string name);

    /// <param name="program">With its command.</param>
    string SeeHelp(string program);
}
