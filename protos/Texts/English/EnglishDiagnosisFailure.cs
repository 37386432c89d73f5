namespace XMailFleet.Texts;

internal sealed class EnglishDiagnosisFailure : IDiagnosisFailureWords
{
    public string NoXMail => "No XMail was found on this host. Name its mail root with --mail-root DIR.";

    public string NoMailRoot(string path) => $"There is no mail root {path}. Name an existing directory with --mail-root.";
}
