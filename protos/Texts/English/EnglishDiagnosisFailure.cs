namespace XMailFleet.Texts;

internal sealed class EnglishDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "No XMail was found on this host. Name its mail root with --mail-root DIR.";

    public string NoMailRoot(string path) => $"There is no mail root {path}. Name an existing directory with --mail-root.";

    public string NoLooker(string path) =>
        $"This agent cannot look at its host: the looker does not answer at {path}. Without it nothing is seen of XMail's process, configuration and key material, nor of OpenSSL. On that host type: systemctl enable --now xmailfleet-agent-looker.socket";
}
