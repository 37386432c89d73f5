namespace XMailFleet.Texts;

internal sealed class JapaneseDoctor : IDoctorWords
{
    public string SignOk => "正常";

    public string SignWarning => "警告";

    public string SignError => "エラー";

    public string SignUnknown => "不明";

    public string Configuration => "設定";

    public string Service => "サービス";

    public string Rights => "権限";

    public string Port => "ポート";

    public string Clock => "時計";

    public string Identity => "識別情報";

    public string Authority => "認証局";

    public string Disk => "ディスク";

    public string Looker => "ルッカー";

    public string Sight => "可視範囲";

    public string Recovery => "回復キー";

    public string NoConfiguration(string path) => $"{path} はありません。すべてのオプションが既定値です。";

    public string ConfigurationWrong(string path, int count) => $"{path}: このままでは起動できない行が {count} 行あります。";

    public string OptionsWrong(string cause) => $"サービスのオプションに誤りがあります：{cause}";

    public string MayNotKnow(string path) => $"このユーザーには {path} を確認する権限がありません。root で実行してください。";

    public string CannotKnow(string path, string cause) => $"{path} を確認できません（{cause}）。";

    public string RightsSound(string path, string user) => $"{path} とその中のファイルは {user} だけのものです。";

    public string NothingKeptYet(string path) => $"{path} はまだありません。最初の起動時に作成されます。";

    public string OpenToOthers(string path, string mode) => $"{path} が他のユーザーに開かれています（モード {mode}）。";

    public string OfAnother(string path, string owner, string wanted) => $"{path} の所有者が {owner} です。{wanted} でなければなりません。";

    public string NoPlainFile(string path) => $"{path} は通常のファイルではありません。";

    public string UnitRuns(string unit, string program) => $"{unit} はディスク上の {program} を実行中で、起動時にも自動で開始します。";

    public string UnitRunsUnseen(string unit) => $"{unit} は実行中で、起動時にも自動で開始します。実行中のファイルがディスク上のものと同じかどうかは root だけが確認できます。";

    public string UnitReplaced(string unit, string program) => $"{unit} は置き換え前のファイルを実行しています。ディスク上の {program} とは別のものです。";

    public string UnitNotEnabled(string unit) => $"{unit} は実行中ですが、マシンの起動時に自動では開始しません。";

    public string UnitDown(string unit) => $"{unit} が動いていません。理由はログで確認できます： journalctl -u {unit}";

    public string UnitMasked(string unit) => $"{unit} はマスクされており、開始できません。";

    public string RunsByHand(int process) => $"ユニットなしで、プロセス {process} として実行中です。";

    public string ReplacedByHand(int process) => $"プロセス {process} は置き換え前のファイルを実行しています。起動し直してください。";

    public string NothingRuns(string unit) => $"実行されておらず、{unit} もありません。";

    public string PortOurs(string place) => $"{place} で待ち受けています。";

    public string PortFree(string place) => $"{place} は空いています。";

    public string PortNotHeld(string place) => $"実行中ですが、{place} で待ち受けていません。別のオプションで起動されています。";

    public string PortTaken(string place, string user) => $"{place} はユーザー {user} の別のプログラムが使用しています。それを終了するか、別のポートを選んでください。";

    public string PortsUnknown(string place) => $"{place} を誰が使用しているかを、このマシンでは確認できません。";

    public string ClockSame(string collector) => $"{collector} の時計と数秒以内で一致しています。";

    public string ClockAhead(string collector, TimeSpan difference) => $"{collector} の時計より {JapaneseSpan(difference)}進んでいます。";

    public string ClockBehind(string collector, TimeSpan difference) => $"{collector} の時計より {JapaneseSpan(difference)}遅れています。";

    public string ClockBeforeBuild(DateTimeOffset built) => $"このプログラムの日付 {built:yyyy-MM-dd} より前を指しています。";

    public string ClockPlausible(DateTimeOffset now) => $"{now:yyyy-MM-dd HH:mm:ss} UTC を指しています。エージェントはこれと比較します。";

    public string ClockUncompared => "登録後にコレクターの時計と比較します。";

    public string CollectorSilent(string collector, string cause) => $"コレクター {collector} が応答しません（{cause}）。応答があるまで識別情報は更新されず、他のマシンからの呼び出しも受け付けません。";

    public string IdentityGood(string identity, DateTimeOffset until) => $"{identity}、{until:yyyy-MM-dd HH:mm} UTC まで有効で、自動的に更新されます。鍵と証明書は一致しています。";

    public string IdentityEndsSoon(string identity, DateTimeOffset until) => $"{identity} は {until:yyyy-MM-dd HH:mm} UTC に期限が切れます。すでに更新されているはずです。理由はログで確認してください。";

    public string IdentityEnded(string identity, DateTimeOffset until) => $"{identity} は {until:yyyy-MM-dd HH:mm} UTC に期限が切れました。1 年以内であれば、コレクターに接続できしだい更新されます。";

    public string NotEnrolled => "フリートに登録されていません。コレクターで xmailfleet-collector host add NAME を実行し、表示された行をここに貼り付けてください。";

    public string IdentityBroken(string path, string cause) =>
        $"{path} を使用できません（{cause}）。コレクターで xmailfleet-collector host add NAME --replace を実行し、表示された行をここに貼り付けて登録し直してください。";

    public string WrappingKeyThere(string path) => $"履歴の封印を解く鍵 {path} があります。";

    public string WrappingKeyMissing(string path) => $"{path} がありません。履歴にはこの鍵でしか開けないものがあります。保管場所から戻すか、バックアップを復元してください。";

    public string NoHistoryYet(string path) => $"{path} にはまだ履歴がありません。最初の起動時に認証局が作成されます。";

    public string HistoryElsewhere(string path) => $"履歴はデータベースにあり、{path} がその封印の鍵です。";

    public string RecoveryKeyLiesHere(string path) => $"{path} が、それで開けるものと同じ場所にあります。別のマシンに移してください。これがないと復元できません。";

    public string RecoveryKeyAway(string path) => $"このマシンの外に移されています（{path} はありません）。";

    public string DiskFree(string path, long megabytes) => $"{path} の空き容量は {megabytes} MB です。";

    public string DiskShort(string path, long megabytes) => $"{path} の空き容量が {megabytes} MB しかありません。";

    public string LookerAnswers(string path) => $"{path} で応答しています。";

    public string LookerSilent(string path) => $"{path} で応答しません。ルッカーがないと、エージェントはこのホストを確認できません。";

    public string LookerRefuses(string path, string user) => $"{path} はエージェントのユーザーと root だけに応答します。現在のユーザーは {user} です。";

    public string NoLookerNeeded => "エージェントは自身の権限で確認します。別のプロセスは使いません。";

    public string SeesAll(string root) => $"{root} の XMail をすべて確認できます。";

    public string SeesNotAll(string root, string unseen) => $"{root} の XMail のうち、次のものを確認できません：{unseen}";

    public string SeesNoXMail => "このホストに XMail が見つかりません。設定ファイルの mail-root でメールルートを指定してください。";

    private static string JapaneseSpan(TimeSpan span) =>
        span.TotalHours >= 48 ? $"{(long)span.TotalDays} 日"
        : span.TotalMinutes >= 120 ? $"{(long)span.TotalHours} 時間"
        : span.TotalSeconds >= 120 ? $"{(long)span.TotalMinutes} 分"
        : $"{(long)span.TotalSeconds} 秒";
}
