namespace XMailFleet.Texts;

internal sealed class EnglishDiagnosisView : IDiagnosisViewWords
{
    public string Findings => "Findings";
    public string NotAllJudged => "No problem was found, but not everything could be judged.";
    public string NothingNeedsDoing => "Nothing needs doing.";
    public string Unjudged(int count) => $"Could not be judged ({count})";
    public string WorthKnowing(int count) => $"Worth knowing ({count})";
    public string PassedOrNotApplicable(int count) => $"Passed or not applicable ({count})";
    public string Good => "OK";
    public string Bad => "Problem";
    public string Warning => "Warning";
    public string Notice => "Note";
    public string NotInUse => "Not in use";
    public string Unknown => "Unknown";
    public string OtherCase(string path) => $"but there is {path}";
}
