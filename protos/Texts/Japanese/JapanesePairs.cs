namespace XMailFleet.Texts;

/// <summary>How to put a certificate and its key in place, for every remedy that says so.</summary>
internal static class JapanesePairs
{
    /// <summary>Both files of one issue.</summary>
    public const string Install =
        "同じ回に発行された fullchain.pem と privkey.pem があるディレクトリ（certbot なら /etc/letsencrypt/live/名前）で実行してください。\n"
        + PairCommands.Install
        + "\n最後に新しい証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。どちらか一方を今のまま使う場合は、そのパスを代わりに書きます"
        + "（privkey.pem の代わりに {key_path}、fullchain.pem の代わりに {certificate_path}）。XMail の再起動は不要です。";

    /// <summary>A new issue, whose key is a new one as a rule.</summary>
    public const string InstallNew = "新しい証明書では通常、鍵も新しくなります。必ず組にして置いてください。" + Install;

    /// <summary>Certificates of server.cert in another order, or fewer of them.</summary>
    public const string Rewrite =
        PairCommands.Rewrite + "\n最後に証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは "
        + "{certificate_path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";

    /// <summary>A pair that stands further down in both files.</summary>
    public const string BringForward =
        PairCommands.BringForward + "\n最後から二番目の行で証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは末尾に .~1~（またはより大きい番号）を"
        + "付けた名前で残ります。XMail の再起動は不要です。更新時のフックは、追記（>>）ではなく置き換え（>）にしてください。";

    /// <summary>Certificates whose marks and lines OpenSSL does not see.</summary>
    public const string Mend =
        PairCommands.MendCertificate + "\n同じ証明書だけを（鍵は含めず）OpenSSL が読める形に書き直します。最後に先頭の証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません"
        + "（{key_path} がその鍵でないか、先に鍵を直す必要があります）。元のファイルは {certificate_path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";

    /// <summary>A key whose marks and lines OpenSSL does not see.</summary>
    public const string MendKey =
        PairCommands.MendKey + "\n同じ鍵を OpenSSL が読める形に書き直します。元のファイルは {key_path}.~1~（またはより大きい番号）として残るので、TLS が使えるようになったら消してください"
        + "（shred -u）。XMail の再起動は不要です。";

    /// <summary>The intermediate that is missing, from where the admin has it.</summary>
    public const string Complete =
        PairCommands.Complete + "\n最後に証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは "
        + "{certificate_path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";

    /// <summary>The intermediate that is missing, from where its CA publishes it.</summary>
    public const string FetchAndComplete =
        PairCommands.FetchAndComplete + "\n最後に証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは "
        + "{certificate_path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";

    public const string UnpackPkcs12 = PairCommands.UnpackPkcs12 + Unpacked;

    public const string UnpackLegacyPkcs12 = PairCommands.UnpackLegacyPkcs12 + Unpacked;

    public const string UnpackPkcs7 = PairCommands.UnpackPkcs7 + UnpackedForKey;

    public const string UnpackDerPkcs7 = PairCommands.UnpackDerPkcs7 + UnpackedForKey;

    private const string Unpacked =
        "\n2 行目でコンテナーのパスワードを聞かれます。最後から二番目の行で証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません。元のファイルは末尾に .~1~"
        + "（またはより大きい番号）を付けた名前で残ります。XMail の再起動は不要です。";

    private const string UnpackedForKey =
        "\n最後に証明書の有効期限が表示されれば完了です。表示されなければ、何も変わっていません（{key_path} がコンテナー内のどの証明書の鍵でもない場合です）。元のファイルは "
        + "{certificate_path}.~1~（またはより大きい番号）として残ります。XMail の再起動は不要です。";
}
