namespace XMailFleet.Texts;

internal sealed class EnglishCalling : ICallingWords
{
    public string NoCollectorAtSocket(string path) =>
        $"No collector answers at {path}. Start one with 'xmailfleet-collector serve'; name its directory with --data-dir DIR, or one on another "
        + "machine with --address HOST:PORT and --token-file FILE.";

    public string SocketClosed(string path, string user) =>
        $"The user \"{user}\" may not use the socket {path}. Ask as root or as the collector's own user, or with a token: --address HOST:PORT "
        + "--token-file FILE.";

    public string NoCollectorAt(string address) =>
        $"No collector answers at {address}. Start one there with 'xmailfleet-collector serve', or name another with --address HOST:PORT.";

    public string NoTlsAt(string address) => $"What answers at {address} is no collector: no TLS connection could be made. Give the port of its gRPC, by default 7470.";

    public string OtherAuthority(string address, string file) =>
        $"What answers at {address} is not the collector that {file} is for: the authority in that file has not signed it. Nothing was sent. "
        + "Check the address, or have a new file made there with 'xmailfleet-collector token create --out FILE'.";

    public string CertificateOver(string address, string endTime, string now) =>
        $"The certificate of the collector at {address} ended at {endTime}, and the clock here says {now}. Set the clock that is wrong.";

    public string CertificateNotYet(string address, string beginTime, string now) =>
        $"The certificate of the collector at {address} begins at {beginTime}, and the clock here says {now}. Set the clock that is wrong.";

    public string TokenFileMissing(string address) =>
        $"The collector at {address} is asked with a token. Name its file with --token-file FILE or XMAILFLEET_TOKEN_FILE; it is made on the "
        + "collector's machine with 'xmailfleet-collector token create --role viewer --out FILE'.";

    public string NoSuchTokenFile(string file) => $"There is no file {file}. Name the one that 'xmailfleet-collector token create --out FILE' made.";

    public string TokenFileOpen(string file, string mode) =>
        $"The token in {file} is not used: others may read or change that file (mode {mode}). Type chmod 600 for it; where others could have read "
        + "it, revoke the token.";

    public string TokenFileOfAnother(string file, string owner) =>
        $"The token in {file} is not used: the file belongs to the user \"{owner}\", who could have you talk to another collector.";

    public string TokenFileUnreadable(string file, string cause) => $"The file {file} cannot be read: {cause}.";

    public string NoTokenIn(string file) =>
        $"{file} is no file of a token: its first line must be one, and the certificate of the authority must follow. Have one made with "
        + "'xmailfleet-collector token create --out FILE'.";

    public string TokenRefused(string address, string file) =>
        $"The collector at {address} does not take the token in {file}: it has ended or was revoked. Have another made there with "
        + "'xmailfleet-collector token create --out FILE'.";

    public string TokenMayNot(string address, string file, string detail) =>
        $"The collector at {address} refuses this to the token in {file}: {detail} Where its role is too low, have another made with "
        + "'xmailfleet-collector token create --role operator' or '--role admin'.";

    public string UserMayNot(string path, string user, string detail) =>
        $"The collector at {path} refuses this to the user \"{user}\": {detail} Ask as root or as the collector's own user, or with a token: "
        + "--address HOST:PORT --token-file FILE.";

    public string NoAnswer(string address, int seconds) =>
        $"The collector at {address} gave no answer within {Plural.Of(seconds, "second", "seconds")}. Its log says what it is busy with.";

    public string Failed(string address, string detail) => $"The collector at {address} could not answer: {detail}";

    public string AnswerMeansNothing(string address) => $"The collector at {address} answered what this program does not understand. Are both of one version?";
}
