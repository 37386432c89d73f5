namespace XMailFleet.Texts;

/// <summary>Why a command could not ask a collector.</summary>
public interface ICallingWords
{
    /// <summary>Nobody answers at a socket of this machine.</summary>
    string NoCollectorAtSocket(string path);

    /// <summary>The system does not let this user near the socket.</summary>
    string SocketClosed(string path, string user);

    /// <summary>Nobody answers at HOST:PORT.</summary>
    string NoCollectorAt(string address);

    /// <summary>What answers speaks no TLS that ours could be.</summary>
    string NoTlsAt(string address);

    /// <summary>What answers was not signed by the authority of the token's file, or is no collector.</summary>
    string OtherAuthority(string address, string file);

    string CertificateOver(string address, string endTime, string now);

    string CertificateNotYet(string address, string beginTime, string now);

    string TokenFileMissing(string address);

    string NoSuchTokenFile(string file);

    string TokenFileOpen(string file, string mode);

    string TokenFileOfAnother(string file, string owner);

    string TokenFileUnreadable(string file, string cause);

    /// <summary>The file does not hold what it must.</summary>
    string NoTokenIn(string file);

    string TokenRefused(string address, string file);

    /// <summary><paramref name="detail"/> is a sentence of the collector.</summary>
    string TokenMayNot(string address, string file, string detail);

    /// <summary><paramref name="detail"/> is a sentence of the collector.</summary>
    string UserMayNot(string path, string user, string detail);

    string NoAnswer(string address, int seconds);

    /// <summary><paramref name="detail"/> is a sentence of the collector.</summary>
    string Failed(string address, string detail);

    /// <summary>It answered what nobody asked.</summary>
    string AnswerMeansNothing(string address);
}
