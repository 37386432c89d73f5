namespace XMailFleet.Texts;

internal sealed class EnglishEnroll : IEnrollWords
{
    public string NoToken => "This is no whole token. Paste the whole line that \"xmailfleet-collector host add\" printed.";

    public string TokenMissing =>
        "No token came. Paste the whole line that \"xmailfleet-collector host add\" printed, or name a file that holds the token with --token-file.";

    public string TokenFileOpen(string path, string mode) =>
        $"The file \"{path}\" can be read by others (mode {mode}): have a new token printed, and close the file to them (chmod 600).";

    public string WrongAuthority(string collector) =>
        $"What answers at {collector} is not the collector that gave the token: its certificate is signed by another key. Nothing was sent to it. "
        + "Compare the address; if it is right, somebody stands in between.";

    public string NoCollector(string collector) =>
        $"What answers at {collector} is no XMailFleet collector. Compare the address and port: collectors answer gRPC on 7470 unless set otherwise.";

    public string NoSuchName(string collector) => $"The name in {collector} cannot be resolved. Give an address instead: --collector ADDRESS:PORT.";

    public string NotReached(string collector, string cause) =>
        $"The collector at {collector} cannot be reached ({cause}). Check on it that it runs and listens there (--bind-address), and firewalls on the way.";

    public string NoAnswer => "it does not answer in time";

    public string NotAnAddress(string text) => $"\"{text}\" is no HOST:PORT, like fleet.example.org:7470.";

    public string Enrolled(string host, string address) => $"{host} is enrolled. The collector asks its agent at {address}.";

    public string ConfigurationWritten(string path, string bind) => $"{path} says where the agent listens: {bind}.";

    public string Restarted(string units) => $"Restarted: {units}.";

    public string StartByHand(string command) => $"Start the agent: {command}";

    public string NotRestarted(string units, string cause) => $"{units} could not be restarted ({cause}). Type: systemctl restart {units}";

    public string NeedsRoot(string path) => $"The agent's state in \"{path}\" cannot be written by this user. Type the line as root, or with sudo in front of xmailfleet-agent.";

    public string StateNotWritten(string path, string cause) =>
        $"The agent's state in \"{path}\" cannot be written ({cause}). Mend that, and type the same line again: the token is still good for it.";

    public string ConfigurationNotWritten(string path, string bind) =>
        $"{path} cannot be written, or is no JSON object. Put \"bind\": \"{bind}\" into it and restart the agent, else the collector does not reach it.";
}
