namespace XMailFleet.Texts;

internal sealed class EnglishHostCommand : IHostCommandWords
{
    public string PasteLine(string host, string endTime) => $"Paste this line on {host}, as root. It works once, until {endTime}.";

    public string BySsh(string line) => $"Or, instead of pasting, from here by ssh: {line}";

    public string OnlyThisMachine(string host, string address) =>
        $"The collector listens on {address} alone, which other machines cannot reach. Start it with --bind-address 0.0.0.0, or say by --collector-address HOST:PORT how {host} reaches it.";

    public string NoHosts => "There are no hosts yet. Add one with 'xmailfleet-collector host add NAME'.";

    public string NothingToEdit => "Nothing is to change. Give --agent-address, --label or --remove-label.";

    public string Edited(string host) => $"{host} is changed.";

    public string AskRemove(string host) => $"Remove {host} with all its history? Type yes: ";

    public string NotRemoved(string host) => $"{host} stays.";

    public string NeedsYes(string host) => $"{host} is not removed: nobody can be asked here. Add --yes where it is meant.";

    public string Removed(string host) => $"{host} is removed.";

    public string IdentityRevoked(string host) => $"The identity of {host} is revoked. It is not polled any more.";

    public string NothingFound => "Nothing was found.";
}
