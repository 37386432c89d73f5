using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing;

/// <summary>A diagnosis, or null where this host tells of no XMail to diagnose.</summary>
internal sealed record DiagnosisAttempt(Diagnosis? Diagnosis)
{
    /// <summary>Why there is no diagnosis, for the user.</summary>
    public static string NotFound(Language language) => language is Language.Japanese
        ? "このホストに XMail が見つかりません。--mail-root DIR で MailRoot を指定してください。"
        : "No XMail was found on this host. Name its mail root with --mail-root DIR.";

    /// <summary>For the user who named a mail root that is not there.</summary>
    public static string NoSuchMailRoot(string path, Language language) => language is Language.Japanese
        ? $"MailRoot {path} というディレクトリはありません。--mail-root で正しいディレクトリを指定してください。"
        : $"There is no mail root {path}. Name an existing directory with --mail-root.";
}
