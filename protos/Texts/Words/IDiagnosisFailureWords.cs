namespace XMailFleet.Texts;

/// <summary>Why there is no diagnosis.</summary>
public interface IDiagnosisFailureWords
{
    string NoXMail { get; }

    /// <summary>One may run, but the agent may not see where its mail root is.</summary>
    string HiddenXMail { get; }

    /// <summary>None but a process that is named so and is not believed.</summary>
    string NoBelievedXMail(string user, uint userId, int processId);

    string NoMailRoot(string path);

    /// <param name="path">Socket of the process that has the rights to look at the host.</param>
    string NoLooker(string path);
}
