namespace XMailFleet.Texts;

internal sealed class EnglishWindowsService : IWindowsServiceWords
{
    public string OnlyOnWindows =>
        "This command is for Windows. Here the units of the package start the agent, or \"xmailfleet-agent serve\" by whatever starts services on this host.";

    public string Description => "Tells the XMailFleet collector what XMail on this host can do with TLS. It reads, and changes nothing.";

    public string Installed(string service, string account) => $"The service {service} is installed and runs, as {account}. It starts with Windows, and again after a failure.";

    public string StateClosed(string directory) => $"\"{directory}\" is open to the system, administrators and the service alone.";

    public string MayRead(string account) =>
        $"Where XMail's private key is closed to users, let the service read it, to have it judged: icacls \"C:\\MailRoot\\server.key\" /grant \"{account}:R\"";

    public string LetIn(string name, int port, string program) =>
        $"Where Windows' firewall is on, let the collector in: netsh advfirewall firewall add rule name=\"{name}\" dir=in action=allow protocol=TCP localport={port} program=\"{program}\"";

    public string Removed(string service, string directory) => $"The service {service} is removed. Its state is still in \"{directory}\"; delete that to forget who this agent was.";

    public string NotInstalled(string service) => $"There is no service {service}.";

    public string NeedsAdministrator => "This takes an administrator. Type it in a window that was opened with \"Run as administrator\".";

    public string Failed(string cause) => $"Windows did not do it: {cause}.";

    public string NoAnswer => "the service does not answer in time";
}
