namespace XMailFleet.Texts;

/// <summary>Why there is no diagnosis.</summary>
public interface IDiagnosisFailureWords
{
    string NoXMail { get; }

    string NoMailRoot(string path);

    /// <param name="path">Socket of the process that has the rights to look at the host.</param>
    string NoLooker(string path);
}
