namespace XMailFleet.Texts;

internal sealed class EnglishValues : IValueWords
{
    public string CannotBeUsed(string source, string text, string expected) => $"{source}: \"{text}\" cannot be used; it must be {expected}.";

    public string OneOf(IReadOnlyList<string> choices) => string.Join(" or ", choices);

    public string OnOrOff => "on or off";

    public string WholeNumber(string least, string most) => $"a whole number from {least} to {most}";

    public string Number(string least, string most) => $"a number from {least} to {most}";

    public string Span(string least, string most) => $"a time from {least} to {most}, written like 500ms, 30s, 5m, 12h or 7d";

    public string Address => "an IP address like 127.0.0.1, 0.0.0.0 or ::1";

    public string Missing(string neededOption) => $"{neededOption} is missing.";

    public string Addresses => "IP addresses with commas between, like 192.0.2.1,2001:db8::1";

    public string Directory => "a directory";

    public string File => "a file";

    public string User => "the name or the number of a user of this host";

    public string Names => "names of hosts with commas between, like fleet.example.org,monitor";

    public string SomeText => "a text";

    public string Moment => "a time such as 2026-11-01T06:00:00Z or a span such as 12h or 7d";

    public string NoSuchFile(string path) => $"{path}: there is no such configuration file. Make it, or name another with --config.";

    public string FileIsDirectory(string path) => $"{path}: this is a directory. Name a configuration file with --config.";

    public string FileMayNotBeRead(string path, string user) => $"{path}: the user \"{user}\" may not read the configuration file. Give read access, or name another with --config.";

    public string FileCannotBeRead(string path, string cause) => $"{path}: the configuration file cannot be read ({cause}). Name another with --config.";

    public string FileIsNoJson(string path, long line) => $"{path}: the configuration file cannot be read: line {line} is no JSON. Correct it, or name another with --config.";

    public string FileIsNoObject(string path) => $"{path}: the configuration file must hold one JSON object that has each option once, like {{ \"lang\": \"en\" }}.";

    public string UnknownKey(string path, string key, string near) => $"{path}: there is no option \"{key}\". Did you mean \"{near}\"?";

    public string UnknownKeyAmong(string path, string key, IReadOnlyList<string> known) => $"{path}: there is no option \"{key}\". There are: {string.Join(", ", known)}.";

    public string NoPlainValue(string path, string key) => $"{path}: \"{key}\" must be a text, a number, true or false.";

    public string VariableIsNear(string variable, string near) => $"{variable} sets no option of this program. Did you mean {near}?";

    public string EqualPorts(string first, string second, int port) => $"{first} and {second} are both {port}; each needs a port of its own.";

    public string GoTogether(string given, string missing) => $"{given} is given without {missing}. Give both, or neither.";

    public string OpenWebPort(string address, string bindOption, string certificateOption, string keyOption, string proxyOption) =>
        $"{bindOption} {address}: passwords would go over the network in clear. Give {certificateOption} FILE and {keyOption} FILE, or "
        + $"{proxyOption} ADDRESS of the proxy that has the certificate, or leave {bindOption} out and look from this machine.";

    public string DatabaseMissing => "--to is missing. Name an empty PostgreSQL database, like --to postgresql://xmailfleet@db/xmailfleet.";

    public string Collector => "unix:PATH or HOST:PORT, like unix:/run/xmailfleet/collector.sock or fleet.example.org:7470";

    public string HostAndPort => "HOST:PORT, like mx1.example.org:7460, with an IPv6 address in brackets";

    public string Labels => "KEY=VALUE, like site=tokyo";

    public string RoleMissing(string name) => $"{name} is missing. Give one of viewer, operator, admin.";

    public string NoJsonHere(string place) =>
        $"{place}: this is no JSON any more. Names and texts stand in double quotes, a colon between both, and a comma between options.";

    public string KeyTwice(string place, string key, int firstLine) => $"{place}: \"{key}\" is set in line {firstLine} already. Remove one of both.";
}
