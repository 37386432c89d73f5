namespace XMailFleet.Texts;

internal sealed class JapaneseSignIn : ISignInWords
{
    public string Heading => "サインイン";
    public string UserName => "ユーザー名";
    public string Password => "パスワード";
    public string SignIn => "サインイン";
    public string SignOut => "サインアウト";
    public string SignedInAs => "サインイン中のユーザー：";
    public string WithoutPassword => "パスワードがない場合は、1 回だけ使えるサインイン用リンクの発行を管理者に依頼してください。";
    public string Wrong => "ユーザー名またはパスワードが正しくありません。";
    public string Wait(int seconds) => $"サインインの失敗が続いています。{seconds} 秒後にもう一度お試しください。";
    public string FormOutdated => "フォームを開いてから時間が経ちすぎたため、処理は行われていません。もう一度送信してください。";
    public string LinkOnce => "このリンクでサインインできるのは 1 回だけです。開いただけでは使用済みになりません。";
    public string LinkOverHeading => "このリンクは使用できません";
    public string LinkOver => "サインイン用リンクの有効期間は 15 分で、1 回だけ使えます。新しいリンクの発行を依頼するか、パスワードでサインインしてください。";
    public string SignInFirst => "サインインしていないか、サインインの有効期間が終了しています。処理は行われていません。";
    public string MayNot(string role) => $"あなたのロールではこの操作を行えません。ロール「{role}」が必要です。管理者にご相談ください。";
    public string ThroughTheProxy => "このページにはプロキシ経由でのみアクセスできます。";
}
