namespace XMailFleet.Texts;

/// <summary>What the value of a parameter is: what it may hold, and how it is typed.</summary>
public enum ParameterKind
{
    /// <summary>Anything: a line of a file, an answer of a server, a distinguished name, a list.</summary>
    Text,

    /// <summary>A name of a service, variable, protocol, algorithm, or a list of such.</summary>
    Word,

    /// <summary>Ids of checks, with a comma between each two.</summary>
    CheckList,

    /// <summary>A file or directory.</summary>
    Path,

    /// <summary>The whole path of a program named openssl.</summary>
    OpenSslPath,

    /// <summary>One file in a directory.</summary>
    FileName,

    /// <summary>An account.</summary>
    User,

    /// <summary>A group of accounts.</summary>
    Group,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>0 to 65535.</summary>
    Port,

    /// <summary>Numbers with a space between each two.</summary>
    NumberList,

    /// <summary>HOST:PORT.</summary>
    Address,

    /// <summary>A name in the DNS, a wildcard allowed.</summary>
    HostName,

    /// <summary>A version of a program.</summary>
    Version,

    /// <summary>A date, or date and time.</summary>
    Time,

    /// <summary>A place on the web.</summary>
    Url,

    /// <summary>A key of the Windows registry.</summary>
    RegistryKey,

    /// <summary>File names of libraries, with a comma between each two.</summary>
    Libraries,

    /// <summary>A command that connects to a server.</summary>
    ConnectCommand,

    /// <summary>Options of install(1): mode, owner, group.</summary>
    InstallOptions,
}
