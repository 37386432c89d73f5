namespace XMailFleet.Texts;

/// <summary>What is said of the values of options, and of the places that give them.</summary>
public interface IValueWords
{
    /// <param name="source">Option, variable, or key of a file.</param>
    /// <param name="text">As it was given.</param>
    /// <param name="expected">One of the texts below.</param>
    string CannotBeUsed(string source, string text, string expected);

    string OneOf(IReadOnlyList<string> choices);

    string OnOrOff { get; }

    string WholeNumber(string least, string most);

    string Number(string least, string most);

    string Span(string least, string most);

    string Address { get; }

    /// <summary>With commas between.</summary>
    string Addresses { get; }

    string Directory { get; }

    /// <param name="neededOption">That a command cannot do without.</param>
    string Missing(string neededOption);

    string File { get; }

    string User { get; }

    /// <summary>Names of hosts with commas between.</summary>
    string Names { get; }

    /// <summary>Anything but nothing.</summary>
    string SomeText { get; }

    /// <summary>A time, or how long ago.</summary>
    string Moment { get; }

    string NoSuchFile(string path);

    string FileIsDirectory(string path);

    string FileMayNotBeRead(string path, string user);

    string FileCannotBeRead(string path, string cause);

    /// <param name="path">The configuration file.</param>
    /// <param name="line">From 1.</param>
    string FileIsNoJson(string path, long line);

    string FileIsNoObject(string path);

    string UnknownKey(string path, string key, string near);

    string UnknownKeyAmong(string path, string key, IReadOnlyList<string> known);

    string NoPlainValue(string path, string key);

    /// <summary>A warning: the variable may be meant for another program.</summary>
    string VariableIsNear(string variable, string near);

    string EqualPorts(string first, string second, int port);

    /// <summary>Of two options that say nothing alone.</summary>
    string GoTogether(string given, string missing);

    /// <param name="address">That others than this machine reach.</param>
    string OpenWebPort(string address, string bindOption, string certificateOption, string keyOption, string proxyOption);

    string DatabaseMissing { get; }

    /// <summary>Address of a collector.</summary>
    string Collector { get; }

    string HostAndPort { get; }

    string Labels { get; }

    string RoleMissing(string name);

    /// <param name="place">FILE:LINE:COLUMN.</param>
    string NoJsonHere(string place);

    /// <param name="place">FILE:LINE:COLUMN.</param>
    /// <param name="key">As it is written there.</param>
    /// <param name="firstLine">Where it stands already.</param>
    string KeyTwice(string place, string key, int firstLine);
}
