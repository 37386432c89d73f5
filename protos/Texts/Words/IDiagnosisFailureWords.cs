namespace XMailFleet.Texts;

/// <summary>Why there is no diagnosis.</summary>
public interface IDiagnosisFailureWords
{
    string NoXMail { get; }

    /// <summary>None but a process that is named so and is not believed.</summary>
    string NoBelievedXMail(string user, uint userId, int processId);

    string NoMailRoot(string path);
}
