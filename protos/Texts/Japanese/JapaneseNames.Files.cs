using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed partial class JapaneseNames
{
    public string? Of(FileState state) => state switch
    {
        FileState.Unspecified => "未確認",
        FileState.Present => "存在します",
        FileState.Missing => "存在しません",
        FileState.Empty => "空のファイルです",
        FileState.Unreadable => "読み取れません",
        FileState.Directory => "ディレクトリです",
        FileState.Fifo => "名前付きパイプです",
        FileState.Device => "デバイスファイルです",
        FileState.Socket => "ソケットです",
        FileState.DanglingLink => "リンク先が存在しません",
        FileState.LinkLoop => "リンクが循環しています",
        FileState.Oversized => "大きすぎるため読み取っていません",
        FileState.Barred => "置いたユーザーに読む権限がないため、たどっていません",
        _ => null,
    };

    public string? Of(CertificateContent content) => content switch
    {
        CertificateContent.Unspecified => "未確認",
        CertificateContent.Certificates => "PEM 形式の証明書",
        CertificateContent.Der => "DER 形式の証明書（XMail では読めません）",
        CertificateContent.SigningRequest => "証明書署名要求（CSR）",
        CertificateContent.PrivateKey => "秘密鍵（証明書がありません）",
        CertificateContent.PublicKey => "公開鍵（証明書がありません）",
        CertificateContent.Container => "PKCS #7 または PKCS #12 形式",
        CertificateContent.Malformed => "壊れた PEM 証明書",
        CertificateContent.NoPem => "PEM データがありません",
        CertificateContent.WideText => "UTF-16 または UTF-32 で保存された PEM",
        CertificateContent.InvalidExtension => "拡張フィールドの形式が正しくない証明書",
        CertificateContent.DoubledExtension => "拡張フィールドが重複した証明書",
        CertificateContent.UnusableKey => "TLS の署名に使えない鍵の証明書",
        _ => null,
    };

    public string? Of(PrivateKeyContent content) => content switch
    {
        PrivateKeyContent.Unspecified => "未確認",
        PrivateKeyContent.PrivateKey => "PEM 形式の秘密鍵",
        PrivateKeyContent.Encrypted => "パスフレーズが必要な秘密鍵",
        PrivateKeyContent.Der => "DER 形式の秘密鍵（XMail では読めません）",
        PrivateKeyContent.PublicKey => "公開鍵（秘密鍵がありません）",
        PrivateKeyContent.Certificate => "証明書（秘密鍵がありません）",
        PrivateKeyContent.SigningRequest => "証明書署名要求（秘密鍵がありません）",
        PrivateKeyContent.Malformed => "壊れた PEM 秘密鍵",
        PrivateKeyContent.NoPem => "PEM データがありません",
        PrivateKeyContent.WideText => "UTF-16 または UTF-32 で保存された PEM",
        PrivateKeyContent.Unsupported => "未対応のアルゴリズムの秘密鍵",
        PrivateKeyContent.Container => "PKCS #7 または PKCS #12 形式",
        PrivateKeyContent.NotForTls => "TLS の署名に使えない種類の秘密鍵",
        PrivateKeyContent.OpenSsh => "OpenSSH 形式の秘密鍵",
        PrivateKeyContent.Inconsistent => "公開鍵部分が一致しない秘密鍵",
        _ => null,
    };

    public string? Of(TextFlaw flaw) => flaw switch
    {
        TextFlaw.Unspecified => "特になし",
        TextFlaw.Prefixed => "BEGIN または END の行に余分な文字がある",
        TextFlaw.OtherDashes => "ハイフン 5 個ではない",
        TextFlaw.EscapedLineEnds => "改行が \\n と書かれている",
        TextFlaw.OneLine => "全体が 1 行",
        TextFlaw.RunTogether => "ブロックがつながっている",
        TextFlaw.Truncated => "途中で切れている",
        _ => null,
    };

    public string? Of(ContainerKind kind) => kind switch
    {
        ContainerKind.Unspecified => "不明",
        ContainerKind.Pkcs12 => "PKCS #12",
        ContainerKind.Pkcs12Legacy => "古い暗号方式の PKCS #12",
        ContainerKind.Pkcs7Pem => "PKCS #7",
        ContainerKind.Pkcs7Der => "バイナリーの PKCS #7",
        _ => null,
    };

    public string? Of(Pairing pairing) => pairing switch
    {
        Pairing.Unspecified => "未確認",
        Pairing.Matched => "証明書と秘密鍵はペアになっています（検証完了）",
        Pairing.Mismatched => "証明書と秘密鍵はペアになっていません",
        Pairing.Unverifiable => "証明書と秘密鍵がペアかどうか検証できません",
        _ => null,
    };

    public string? Of(BarredReason reason) => reason switch
    {
        BarredReason.Unspecified => "たどっています",
        BarredReason.Link => "リンクを置くことのできたユーザーに、その先を読む権限がありません",
        BarredReason.HardLink => "この名前を付けることのできたユーザーに、ファイルを読む権限がありません",
        BarredReason.Named => "パスを指定したユーザーに、その先を読む権限がありません",
        BarredReason.Kernel => "カーネルのファイルにつながっています",
        _ => null,
    };

    public string? Of(CaDirectoryEntryState state) => state switch
    {
        CaDirectoryEntryState.Unspecified => "未確認",
        CaDirectoryEntryState.Found => "OpenSSL から参照できます",
        CaDirectoryEntryState.Unhashed => "ハッシュ名がありません",
        CaDirectoryEntryState.Dangling => "リンク先が存在しません",
        CaDirectoryEntryState.Stale => "別の証明書のハッシュ名です",
        CaDirectoryEntryState.OldHash => "OpenSSL 1.0.0 より前の形式のハッシュ名です",
        CaDirectoryEntryState.Unreached => "番号に欠番があるため参照されません",
        CaDirectoryEntryState.Broken => "証明書ではありません",
        CaDirectoryEntryState.Forbidden => "XMail からは読み取れません",
        CaDirectoryEntryState.Barred => "たどっていません",
        CaDirectoryEntryState.Linked => "ハッシュリンク作成済み",
        CaDirectoryEntryState.Other => "その他のファイル",
        _ => null,
    };
}
