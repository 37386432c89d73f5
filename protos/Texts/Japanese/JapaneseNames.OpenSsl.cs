using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(CommandState state) => state switch
    {
        CommandState.Unspecified => "未確認",
        CommandState.Runs => "実行できます",
        CommandState.NotFound => "見つかりません",
        CommandState.NotExecutable => "起動できません",
        CommandState.TimedOut => "時間内に応答しませんでした",
        CommandState.Failed => "実行に失敗しました",
        CommandState.Unsafe => "他のユーザーが差し替え可能なため実行していません",
        CommandState.NotRun => "実行していません",
        _ => null,
    };

    public string? Of(UntrustedReason reason) => reason switch
    {
        UntrustedReason.Unspecified => "未確認",
        UntrustedReason.Owner => "所有者が root ではありません",
        UntrustedReason.OwnUser => "所有者がエージェントの実行ユーザーです",
        UntrustedReason.WritableByAll => "どのユーザーでも書き込めます",
        UntrustedReason.WritableByGroup => "グループのユーザーが書き込めます",
        UntrustedReason.AccessList => "一般ユーザーが書き込めます",
        UntrustedReason.Mount => "nosuid でマウントされています",
        UntrustedReason.Unknown => "変更できるユーザーを判定できません",
        _ => null,
    };

    public string? Of(LibraryKind kind) => kind switch
    {
        LibraryKind.Unspecified => "未指定",
        LibraryKind.Ssl => "libssl",
        LibraryKind.Crypto => "libcrypto",
        _ => null,
    };

    public string? Of(ServerState state) => state switch
    {
        ServerState.Unspecified => "不明",
        ServerState.Running => "稼働中",
        ServerState.NotRunning => "停止中",
        _ => null,
    };

    public string? Of(Disbelief disbelief) => disbelief switch
    {
        Disbelief.Unspecified => "未指定",
        Disbelief.OtherUser => "別のユーザーで動作",
        Disbelief.OtherProgram => "別のプログラム",
        Disbelief.Unproven => "確認不可",
        _ => null,
    };
}
