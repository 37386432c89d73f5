using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>A diagnosis, or null where this host tells of no XMail to diagnose.</summary>
internal sealed record DiagnosisAttempt(Diagnosis? Diagnosis)
{
    /// <summary>Where there is no diagnosis: what is known of processes all the same.</summary>
    public ServerProcess Processes { get; init; } = new();

    /// <summary>Why there is no diagnosis, for the user.</summary>
    public string NotFound(Language language)
    {
        var words = Words.DiagnosisFailure(language);
        if (Processes is { State: ServerState.Unspecified, Detail.Length: > 0 }) return words.HiddenXMail;
        // One that runs another program is XMail for no user that could be named.
        return Processes.UnbelievedProcesses.FirstOrDefault(claim => claim.Disbelief is not Disbelief.OtherProgram) is { } claim
            ? words.NoBelievedXMail(claim.User, claim.UserId, claim.ProcessId)
            : words.NoXMail;
    }

    /// <summary>For the user who named a mail root that is not there.</summary>
    public static string NoSuchMailRoot(string path, Language language) => Words.DiagnosisFailure(language).NoMailRoot(path);

    /// <summary>For the caller of an agent whose looker does not answer at <paramref name="path"/>.</summary>
    public static string NoLooker(string path, Language language) => Words.DiagnosisFailure(language).NoLooker(path);
}
