namespace XMailFleet.Texts;

internal sealed class JapaneseRegressionForm : IRegressionFormWords
{
    public string Note => "備考";
    public string Acknowledged => "確認の期限";
    public string UntilOver => "復旧するまで";
    public string ForDays(int days) => $"{days} 日間";
    public string Acknowledge => "確認済みにする";
    public string Accept => "正常な状態として承認";
    public string WhatAcknowledgingMeans =>
        "「確認済みにする」は、把握していることの記録です。異常は未復旧のまま残り、復旧するか内容が変わった時点（期限を選んだ場合は遅くともその時点）で確認も終了します。";
    public string WhatAcceptingMeans =>
        "「正常な状態として承認」は、意図した変更であることの記録です。この異常は終了し、以後は現在の状態を基準に判定します。";
    public string OperatorsOnly => "ここで確認や承認を行えるのは operator と admin です。あなたのロールでは閲覧だけができます。";
    public string ByCommand => "コマンドで行う場合";
}
