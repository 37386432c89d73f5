namespace XMailFleet.Texts;

internal sealed class EnglishHostSaying : IHostSayingWords
{
    public string Said(string text) => $"Said by the host: {text}";

    public string SaidToDo(string text) => $"Said by the host, not by this program; do not type it unread: {text}";

    public string Quoted(string value) => $"“{value}”";

    public string Withheld(string kind) => $"No command is shown: the host sent a value that is not {kind} that can be typed safely.";

    public string Name(ParameterKind kind) => kind switch
    {
        ParameterKind.Word => "a name",
        ParameterKind.CheckList => "a list of checks",
        ParameterKind.Path => "a path",
        ParameterKind.OpenSslPath => "the path of an openssl command",
        ParameterKind.FileName => "a file name",
        ParameterKind.User => "a user name",
        ParameterKind.Group => "the name of a group",
        ParameterKind.Number => "a number",
        ParameterKind.Port => "a port",
        ParameterKind.NumberList => "a list of numbers",
        ParameterKind.Address => "an address",
        ParameterKind.HostName => "a host name",
        ParameterKind.Version => "a version",
        ParameterKind.Time => "a time",
        ParameterKind.Url => "an address on the web",
        ParameterKind.RegistryKey => "a registry key",
        ParameterKind.Libraries => "a list of libraries",
        ParameterKind.ConnectCommand => "a command that connects to a server",
        ParameterKind.InstallOptions => "mode and owner of a file",
        _ => "a text",
    };
}
