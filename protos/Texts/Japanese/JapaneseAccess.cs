namespace XMailFleet.Texts;

internal sealed class JapaneseAccess : IAccessWords
{
    public string UnknownToken =>
        "コレクターはこのトークンを知りません。「xmailfleet-collector host add」が表示した行をすべて貼り付けるか、新しい行を表示させてください。";

    public string TokenOver(string host, string moment) =>
        $"このトークンの有効期限は {moment} に切れました。コレクターで新しい行を表示させてください: xmailfleet-collector host add {host}";

    public string TokenUsed(string host) =>
        $"このトークンは別の鍵ですでに使われています。心当たりがなければ、コレクターで次を実行してください: xmailfleet-collector host add {host} --replace";

    public string NoKey => "証明書要求ではないか、P-256 の鍵のものではありません。";

    public string NoAgentAddress(string address) =>
        $"「{address}」ではエージェントに問い合わせられません。1 から 65535 のポート (--port) で登録するか、コレクターでホストのアドレスを設定してください。";

    public string ClockBehind(TimeSpan span) =>
        $"このホストの時計はコレクターより {Of(span)}遅れています。誤っている方の時計を合わせ、同じ行をもう一度貼り付けてください。トークンはまだ有効です。";

    public string ClockAhead(TimeSpan span) =>
        $"このホストの時計はコレクターより {Of(span)}進んでいます。誤っている方の時計を合わせ、同じ行をもう一度貼り付けてください。トークンはまだ有効です。";

    public string AlreadyEnrolled(string host) =>
        $"{host} はすでに登録されています。新しいエージェントに置き換える場合は次を実行してください: xmailfleet-collector host add {host} --replace";

    public string HostGone(string host) =>
        $"ホスト {host} はコレクターから削除されました。もう一度追加してください: xmailfleet-collector host add {host}";

    public string NotEnrolled =>
        "コレクターはこのエージェントを知らないか、もう認めていません。コレクターで「xmailfleet-collector host add」を実行し、表示された行で登録し直してください。";

    public string NotEnrolledYet(string host) =>
        $"{host} はまだ登録されていません。次の行を表示させ、{host} に貼り付けてください: xmailfleet-collector host add {host}";

    public string Revoked(string host) =>
        $"{host} の身元は失効しています。再び認めるには: xmailfleet-collector host add {host} --replace";

    public string NothingToRevoke(string host) => $"{host} には失効させる身元がありません。";

    public string RoleMissing => "role がありません。ROLE_VIEWER、ROLE_OPERATOR、ROLE_ADMIN のいずれかです。";

    public string DescriptionTooLong(int length, int limit) => $"description は {length} 文字ですが、{limit} 文字までです。";

    public string ExpireTimePast => "expire_time が過去です。これからの時刻を指定してください。";

    public string NoToken(string token) => $"トークン {token} はありません。一覧: xmailfleet-collector token list";

    public string NoLifetime(string least, string most) => $"lifetime は {least} から {most} までです。";

    public string LinkLocal(string address) =>
        $"{address} はリンクローカルアドレスで、どこから見ても同じものを指すとは限りません。ホストの別のアドレスを指定してください。";

    public string OwnPort(string address) => $"{address} はこのコレクター自身のポートです。エージェントのアドレスを指定してください。";

    public string CertificateOver(string moment, string now) =>
        $"提示された証明書は {moment} に期限が切れました。こちらの時計は {now} です。誤っていれば合わせてください。";

    public string CertificateNotYet(string begin, string now) =>
        $"提示された証明書は {begin} から有効です。こちらの時計は {now} です。誤っていれば合わせてください。";

    public string CertificateOfNobody => "提示された証明書はこのフリートのものではないか、もう認められていません。";

    public string TokenOfNobody => "提示されたトークンはこのフリートのものではないか、もう認められていません。";

    public string NoIdentityHere =>
        "このエージェントはまだどのフリートにも属していないため、同じマシンからのみ問い合わせできます: grpcurl -plaintext -unix /run/xmailfleet-agent/agent.sock "
        + "xmailfleet.v1.AgentService/Diagnose。ほかから問い合わせるには登録してください: xmailfleet-agent enroll --help";

    public string RenewedAlready => "証明書は発行されたばかりです。後でもう一度お試しください。";

    public string CollectorSilent(string collector) =>
        $"呼び出し元を確認できるコレクター {collector} がエージェントに応答しません。このホストのソケットから問い合わせるか、もう一度お試しください。";

    private static string Of(TimeSpan span) =>
        span.TotalDays >= 2 ? $"{(int)span.TotalDays} 日"
        : span.TotalHours >= 2 ? $"{(int)span.TotalHours} 時間"
        : $"{(int)Math.Max(1, span.TotalMinutes)} 分";
}
