namespace XMailFleet.Texts;

/// <summary>The section of a diagnosis about handshakes with the running server.</summary>
public interface IProbesSectionWords
{
    string LeftOut { get; }
    string NothingProbed { get; }
    string ClientCertificate(string request);
    string ServesTheFile { get; }
    string ServesAnother { get; }
    string Accepts(string protocols);
}
