namespace XMailFleet.Texts;

internal sealed class JapaneseProbesSection : IProbesSectionWords
{
    public string LeftOut => "指定により、ハンドシェイクは行っていません。";
    public string NothingProbed => "ハンドシェイクの対象となるエンドポイントはありませんでした。";
    public string ClientCertificate(string request) => $"クライアント証明書： {request}";
    public string ServesTheFile => "ディスク上の server.cert と同じ証明書";
    public string ServesAnother => "ディスク上の server.cert とは異なる証明書";
    public string Accepts(string protocols) => $"対応： {protocols}";
}
