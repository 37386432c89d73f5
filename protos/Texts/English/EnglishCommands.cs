namespace XMailFleet.Texts;

internal sealed class EnglishCommands : ICommandWords
{
    public string Agent => "Tells what TLS the XMail server on this host offers, and what stands in its way.";

    public string Diagnose => "Diagnose this host once. Status: 0 without errors, 1 with errors, 2 could not diagnose.";

    public string ServeAgent => "Answer AgentService until SIGTERM.";

    public string Enroll => "Let this agent in to a fleet, with the token that its collector gave: the line to paste is printed by \"xmailfleet-collector host add\".";

    public string WindowsService => "The agent as a service of Windows.";

    public string InstallService =>
        "Install the agent as a service of Windows that starts with it, under an account of its own, and start it. The service runs this file from where it stands.";

    public string RemoveService => "Stop the service and remove it. The agent's state stays.";

    public string Look => "Look at this host for the process that answers the network: a service of its own, with rights and without network.";

    public string SelfTest => "Make keys, signatures and connections, and print what is public of them.";

    public string Collector => "Watches the TLS state of a fleet of XMail servers.";

    public string ServeCollector => "Poll the agents, keep history, serve FleetService and the web reports.";

    public string Report => "Print the regression history of a running collector. Status: 0; 2 where it could not be read.";

    public string Quickstart => "Agent, collector, first diagnosis and web page on this machine, in one process.";

    public string Backup => "Copy the history and the authority of --data-dir into one file, encrypted to the recovery key, and check the copy. The collector may go on.";

    public string FileToMake => "File to make; it must not exist.";

    public string Restore => "Check a backup, put it into --data-dir, and tell what to review. Needs the recovery key. Stop the collector first.";

    public string FileToRestore => "Backup that `backup` made.";

    public string Migrate =>
        "Copy the history of --data-dir into an empty PostgreSQL database, compare both, and tell what to do next. Stop the collector first.";

    public string Hosts => "Hosts of the fleet.";

    public string HostAdd => "Add a host, and print the one line to paste there, on stdout alone.";

    public string HostList => "List the hosts.";

    public string HostShow => "Show a host.";

    public string HostEdit => "Change the address or the labels of a host.";

    public string HostRemove => "Remove a host and its history.";

    public string HostRevoke => "Revoke the identity of a host's agent, at once and for good.";

    public string HostPoll => "Poll a host now. Status: 0 without errors, 1 with errors, 2 could not.";

    public string HostName => "Name of the host in the fleet.";

    public string Users => "People who look at the fleet.";

    public string UserAdd => "Add somebody, and print a link by which they sign in once.";

    public string UserList => "List who was added.";

    public string UserRemove => "Remove somebody. All that is theirs ends at once.";

    public string UserLink => "Print a new link by which somebody signs in once.";

    public string UserPassword => "Set somebody's password for the pages, from the terminal or one line of standard input.";

    public string UserCertificate => "Make a key and have it certified, for gRPC on the collector and on agents.";

    public string UserName => "Name of the user.";

    public string Tokens => "Tokens, by which scripts ask.";

    public string TokenCreate => "Make a token.";

    public string TokenList => "List the tokens.";

    public string TokenRevoke => "Revoke a token, at once.";

    public string TokenId => "Name of the token, from the list of them.";

    public string Audit => "What was done, and tried.";

    public string AuditList => "List who did what, when and from where; refused tries too.";

    public string Configuration => "The configuration file.";

    public string ConfigInit => "Print a configuration file that has every option in a comment, with its default, its range and what it is for; with --out make it.";

    public string ConfigCheck =>
        "Tell all that is wrong with a configuration file, with line and column, before a restart does. Status: 0 nothing, 1 something, 2 could not read it.";

    public string ConfigurationToCheck => "The file; left out, that of --config, else the program's own.";

    public string Completion => "Print what a shell reads to complete commands and options of this program.";

    public string Shell => "bash, zsh or fish.";

    public string Docs => "Write manual pages, completions and the configuration file, for packages.";

    public string DoctorOfAgent =>
        "Say whether this installation is sound, and what to type where it is not; changes nothing. Status: 0 sound, 1 not, 2 could not tell.";

    public string DoctorOfCollector =>
        "Say whether the installation of the collector on this machine is sound, and what to type where it is not; changes nothing. Status: 0 sound, 1 not, 2 could not tell.";
}
