using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>A diagnosis, or null where this host tells of no XMail to diagnose.</summary>
internal sealed record DiagnosisAttempt(Diagnosis? Diagnosis)
{
    /// <summary>Why there is no diagnosis, for the user.</summary>
    public static string NotFound(Language language) => Words.DiagnosisFailure(language).NoXMail;

    /// <summary>For the user who named a mail root that is not there.</summary>
    public static string NoSuchMailRoot(string path, Language language) => Words.DiagnosisFailure(language).NoMailRoot(path);

    /// <summary>For the caller of an agent whose looker does not answer at <paramref name="path"/>.</summary>
    public static string NoLooker(string path, Language language) => Words.DiagnosisFailure(language).NoLooker(path);
}
