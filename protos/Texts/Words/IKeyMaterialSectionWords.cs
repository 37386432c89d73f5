namespace XMailFleet.Texts;

/// <summary>The section of a diagnosis about keys and certificates.</summary>
public interface IKeyMaterialSectionWords
{
    string ServerCertificate { get; }
    string PrivateKey { get; }
    string CaCertificates { get; }
    string HashedCaCertificates { get; }

    /// <summary>Of a file that holds something else than what belongs there.</summary>
    string ItHolds(string content);

    string ReadAgain(string time);
    string CaFileContent(int certificates, int anchors);
    string CaDirectoryContent(int entries, int anchors);
    string ChainInFileOrder { get; }
    string KeyOfBits(string algorithm, int bits);
    string SelfSigned { get; }

    /// <summary>Those that a certificate is for.</summary>
    string HostNames { get; }

    string Issuer { get; }
    string ValidUntil { get; }
    string Key { get; }
}
