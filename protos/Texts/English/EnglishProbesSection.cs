namespace XMailFleet.Texts;

internal sealed class EnglishProbesSection : IProbesSectionWords
{
    public string LeftOut => "Probes were left out on request.";
    public string NothingProbed => "No endpoint was probed.";
    public string ClientCertificate(string request) => $"Client certificate: {request}";
    public string ServesTheFile => "serves server.cert as on disk";
    public string ServesAnother => "serves another certificate than server.cert on disk";
    public string Accepts(string protocols) => $"accepts {protocols}";
}
