using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>A diagnosis, or null where this host tells of no XMail to diagnose.</summary>
internal sealed record DiagnosisAttempt(Diagnosis? Diagnosis)
{
    /// <summary>A process that is named like XMail and is not believed; null where there is none.</summary>
    public UnbelievedProcess? Unbelieved { get; init; }

    /// <summary>Why there is no diagnosis, for the user.</summary>
    public string NotFound(Language language) => Unbelieved is { } claim
        ? Words.DiagnosisFailure(language).NoBelievedXMail(claim.User, claim.UserId, claim.ProcessId)
        : Words.DiagnosisFailure(language).NoXMail;

    /// <summary>For the user who named a mail root that is not there.</summary>
    public static string NoSuchMailRoot(string path, Language language) => Words.DiagnosisFailure(language).NoMailRoot(path);
}
