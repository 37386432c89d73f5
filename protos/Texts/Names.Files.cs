using XMailFleet.V1;

namespace XMailFleet.Texts;

public static partial class Names
{
    public static string Of(FileState state, Language language) => state switch
    {
        FileState.Unspecified => Say(language, "not looked at", "未確認"),
        FileState.Present => Say(language, "exists", "存在します"),
        FileState.Missing => Say(language, "missing", "存在しません"),
        FileState.Empty => Say(language, "empty", "空のファイルです"),
        FileState.Unreadable => Say(language, "cannot be read", "読み取れません"),
        FileState.Directory => Say(language, "is a directory", "ディレクトリです"),
        FileState.Fifo => Say(language, "is a named pipe", "名前付きパイプです"),
        FileState.Device => Say(language, "is a device", "デバイスファイルです"),
        FileState.Socket => Say(language, "is a socket", "ソケットです"),
        FileState.DanglingLink => Say(language, "link to nothing", "リンク先が存在しません"),
        FileState.LinkLoop => Say(language, "link to itself", "リンクが循環しています"),
        FileState.Oversized => Say(language, "too large to be read", "大きすぎるため読み取っていません"),
        _ => Unknown(language, state),
    };

    public static string Of(CertificateContent content, Language language) => content switch
    {
        CertificateContent.Unspecified => Say(language, "not read", "未確認"),
        CertificateContent.Certificates => Say(language, "PEM certificates", "PEM 形式の証明書"),
        CertificateContent.Der => Say(language,
            "a DER certificate, which XMail cannot read", "DER 形式の証明書（XMail では読めません）"),
        CertificateContent.SigningRequest => Say(language, "a certificate signing request", "証明書署名要求（CSR）"),
        CertificateContent.PrivateKey => Say(language, "a private key, no certificate", "秘密鍵（証明書がありません）"),
        CertificateContent.PublicKey => Say(language, "a public key, no certificate", "公開鍵（証明書がありません）"),
        CertificateContent.Container => Say(language, "a PKCS #7 or PKCS #12 container", "PKCS #7 または PKCS #12 形式"),
        CertificateContent.Malformed => Say(language, "a broken PEM certificate", "壊れた PEM 証明書"),
        CertificateContent.NoPem => Say(language, "no PEM block at all", "PEM データがありません"),
        CertificateContent.WideText => Say(language,
            "PEM saved as UTF-16 or UTF-32", "UTF-16 または UTF-32 で保存された PEM"),
        CertificateContent.InvalidExtension => Say(language,
            "a certificate with a malformed extension", "拡張フィールドの形式が正しくない証明書"),
        CertificateContent.UnusableKey => Say(language,
            "a certificate whose key cannot sign TLS handshakes", "TLS の署名に使えない鍵の証明書"),
        _ => Unknown(language, content),
    };

    public static string Of(PrivateKeyContent content, Language language) => content switch
    {
        PrivateKeyContent.Unspecified => Say(language, "not read", "未確認"),
        PrivateKeyContent.PrivateKey => Say(language, "a PEM private key", "PEM 形式の秘密鍵"),
        PrivateKeyContent.Encrypted => Say(language,
            "a private key that needs a pass phrase", "パスフレーズが必要な秘密鍵"),
        PrivateKeyContent.Der => Say(language,
            "a DER private key, which XMail cannot read", "DER 形式の秘密鍵（XMail では読めません）"),
        PrivateKeyContent.PublicKey => Say(language, "a public key, no private key", "公開鍵（秘密鍵がありません）"),
        PrivateKeyContent.Certificate => Say(language, "a certificate, no private key", "証明書（秘密鍵がありません）"),
        PrivateKeyContent.SigningRequest => Say(language,
            "a certificate signing request, no private key", "証明書署名要求（秘密鍵がありません）"),
        PrivateKeyContent.Malformed => Say(language, "a broken PEM private key", "壊れた PEM 秘密鍵"),
        PrivateKeyContent.NoPem => Say(language, "no PEM block at all", "PEM データがありません"),
        PrivateKeyContent.WideText => Say(language,
            "PEM saved as UTF-16 or UTF-32", "UTF-16 または UTF-32 で保存された PEM"),
        PrivateKeyContent.Unsupported => Say(language,
            "a private key of an unknown algorithm", "未対応のアルゴリズムの秘密鍵"),
        PrivateKeyContent.Container => Say(language, "a PKCS #7 or PKCS #12 container", "PKCS #7 または PKCS #12 形式"),
        PrivateKeyContent.NotForTls => Say(language,
            "a private key that cannot sign TLS handshakes", "TLS の署名に使えない種類の秘密鍵"),
        PrivateKeyContent.Inconsistent => Say(language,
            "a private key whose public half is not its own", "公開鍵部分が一致しない秘密鍵"),
        _ => Unknown(language, content),
    };

    public static string Of(Pairing pairing, Language language) => pairing switch
    {
        Pairing.Unspecified => Say(language, "not looked at", "未確認"),
        Pairing.Matched => Say(language,
            "certificate and private key are a pair (verified)", "証明書と秘密鍵はペアになっています（検証完了）"),
        Pairing.Mismatched => Say(language,
            "certificate and private key are not a pair", "証明書と秘密鍵はペアになっていません"),
        Pairing.Unverifiable => Say(language,
            "whether certificate and private key are a pair cannot be verified",
            "証明書と秘密鍵がペアかどうか検証できません"),
        _ => Unknown(language, pairing),
    };

    public static string Of(CaDirectoryEntryState state, Language language) => state switch
    {
        CaDirectoryEntryState.Unspecified => Say(language, "not looked at", "未確認"),
        CaDirectoryEntryState.Found => Say(language, "found by OpenSSL", "OpenSSL から参照できます"),
        CaDirectoryEntryState.Unhashed => Say(language, "no hash name", "ハッシュ名がありません"),
        CaDirectoryEntryState.Dangling => Say(language, "link to nothing", "リンク先が存在しません"),
        CaDirectoryEntryState.Stale => Say(language, "hash of another certificate", "別の証明書のハッシュ名です"),
        CaDirectoryEntryState.OldHash => Say(language,
            "hash name of OpenSSL before 1.0.0", "OpenSSL 1.0.0 より前の形式のハッシュ名です"),
        CaDirectoryEntryState.Unreached => Say(language,
            "behind a gap in the numbers", "番号に欠番があるため参照されません"),
        CaDirectoryEntryState.Broken => Say(language, "no certificate", "証明書ではありません"),
        CaDirectoryEntryState.Forbidden => Say(language, "not readable by XMail", "XMail からは読み取れません"),
        CaDirectoryEntryState.Linked => Say(language, "has its hash link", "ハッシュリンク作成済み"),
        CaDirectoryEntryState.Other => Say(language, "something else", "その他のファイル"),
        _ => Unknown(language, state),
    };
}
