namespace XMailFleet.Texts;

/// <summary>Why there is no diagnosis.</summary>
public interface IDiagnosisFailureWords
{
    string NoXMail { get; }

    string NoMailRoot(string path);
}
