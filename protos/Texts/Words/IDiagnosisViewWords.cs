namespace XMailFleet.Texts;

/// <summary>A diagnosis on a page: its findings, and the signs before every line.</summary>
public interface IDiagnosisViewWords
{
    string Findings { get; }
    string NotAllJudged { get; }
    string NothingNeedsDoing { get; }
    string Unjudged(int count);
    string WorthKnowing(int count);
    string PassedOrNotApplicable(int count);
    string Good { get; }
    string Bad { get; }
    string Warning { get; }
    string Notice { get; }
    string NotInUse { get; }
    string Unknown { get; }

    /// <summary>After a file that is missing: one whose name differs in the case of letters only.</summary>
    string OtherCase(string path);
}
