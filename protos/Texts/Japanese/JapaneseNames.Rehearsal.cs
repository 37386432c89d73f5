using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(RehearsalState state) => state switch
    {
        RehearsalState.Unspecified => "試していません",
        RehearsalState.Done => "試しました",
        RehearsalState.Unsafe => "読み込むものを他人が変更できるため試していません",
        RehearsalState.NotLoadable => "ライブラリを読み込めないため試していません",
        RehearsalState.NothingToTry => "ファイルがないか読めないため試していません",
        RehearsalState.Failed => "途中で終了しました",
        RehearsalState.TimedOut => "時間内に終わりませんでした",
        RehearsalState.NotPermitted => "このホストでは許可されないため試していません",
        _ => null,
    };

    public string? Of(RehearsedStep step) => step switch
    {
        RehearsedStep.Unspecified => "なし",
        RehearsedStep.Context => "ライブラリの準備",
        RehearsedStep.Certificate => "server.cert の読み込み",
        RehearsedStep.PrivateKey => "server.key の読み込み",
        RehearsedStep.Pair => "server.cert と server.key の照合",
        RehearsedStep.Trust => "CA 証明書の読み込み",
        _ => null,
    };

    public string? Of(ClientKind kind) => kind switch
    {
        ClientKind.Unspecified => "未指定",
        ClientKind.Usual => "現在の一般的なクライアント",
        ClientKind.UsualTls12 => "現在の一般的なクライアント（TLS 1.2 のみ）",
        ClientKind.Any => "あらゆる方式を使えるクライアント",
        _ => null,
    };

    public string? Of(ExpectationSource source) => source switch
    {
        ExpectationSource.Unspecified => "未指定",
        ExpectationSource.Rehearsed => "XMail 自身のライブラリで試した結果",
        ExpectationSource.Rules => "バージョンについて知られている動作",
        _ => null,
    };
}
