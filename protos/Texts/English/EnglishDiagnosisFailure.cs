namespace XMailFleet.Texts;

internal sealed class EnglishDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "No XMail was found on this host. Name its mail root with --mail-root DIR.";

    public string HiddenXMail =>
        "No XMail could be found on this host: the agent may not see other users' processes, or not where their mail root is. Run it as root: sudo xmailfleet-agent diagnose. Or name the mail root with --mail-root DIR.";

    public string NoBelievedXMail(string user, uint userId, int processId) =>
        $"No XMail was found on this host. A process named XMail runs as {user} (uid {userId}, PID {processId}) and was not believed: XMail is not expected to run as that user. "
        + $"If it is your XMail, say so with --xmail-user {userId}; else name a mail root with --mail-root DIR.";

    public string NoMailRoot(string path) => $"There is no mail root {path}. Name an existing directory with --mail-root.";

    public string NoLooker(string path) =>
        $"This agent cannot look at its host: the looker does not answer at {path}. Without it nothing is seen of XMail's process, configuration and key material, nor of OpenSSL. On that host type: systemctl enable --now xmailfleet-agent-looker.socket";
}
