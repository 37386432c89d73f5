using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    public static string Of(CommandState state, Language language) => state switch
    {
        CommandState.Unspecified => Say(language, "not looked at", "未確認"),
        CommandState.Runs => Say(language, "runs", "実行できます"),
        CommandState.NotFound => Say(language, "not found", "見つかりません"),
        CommandState.NotExecutable => Say(language, "cannot be started", "起動できません"),
        CommandState.TimedOut => Say(language, "gave no answer in time", "時間内に応答しませんでした"),
        CommandState.Failed => Say(language, "failed", "実行に失敗しました"),
        CommandState.Unsafe => Say(language, "not run: other users may replace it", "他のユーザーが差し替え可能なため実行していません"),
        _ => Unknown(language, state),
    };

    public static string Of(UntrustedReason reason, Language language) => reason switch
    {
        UntrustedReason.Unspecified => Say(language, "not looked at", "未確認"),
        UntrustedReason.Owner => Say(language, "belongs to another user than root", "所有者が root ではありません"),
        UntrustedReason.OwnUser => Say(language, "belongs to the agent's user", "所有者がエージェントの実行ユーザーです"),
        UntrustedReason.WritableByAll => Say(language, "writable by every user", "どのユーザーでも書き込めます"),
        UntrustedReason.WritableByGroup => Say(language, "writable by its group", "グループのユーザーが書き込めます"),
        UntrustedReason.AccessList => Say(language, "writable by ordinary users", "一般ユーザーが書き込めます"),
        UntrustedReason.Mount => Say(language, "mounted nosuid", "nosuid でマウントされています"),
        UntrustedReason.Unknown => Say(language, "who can change it cannot be told", "変更できるユーザーを判定できません"),
        _ => Unknown(language, reason),
    };

    public static string Of(LibraryKind kind, Language language) => kind switch
    {
        LibraryKind.Unspecified => Say(language, "unspecified", "未指定"),
        LibraryKind.Ssl => "libssl",
        LibraryKind.Crypto => "libcrypto",
        _ => Unknown(language, kind),
    };

    public static string Of(ServerState state, Language language) => state switch
    {
        ServerState.Unspecified => Say(language, "cannot be told", "不明"),
        ServerState.Running => Say(language, "running", "稼働中"),
        ServerState.NotRunning => Say(language, "not running", "停止中"),
        _ => Unknown(language, state),
    };
}
