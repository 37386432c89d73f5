namespace XMailFleet.Texts;

/// <summary>Why a program could not start, and what to do about it.</summary>
public interface IStartFailureWords
{
    /// <param name="place">ADDRESS:PORT.</param>
    /// <param name="portOption">Option of the port.</param>
    string PortInUse(string place, string portOption);

    /// <param name="address">That this host does not have.</param>
    /// <param name="addressOption">Null where nothing sets it.</param>
    string NoSuchAddress(string address, string? addressOption);

    /// <param name="address">Of IPv6, which is switched off on this host.</param>
    /// <param name="addressOption">Null where nothing sets it.</param>
    string NoIPv6(string address, string? addressOption);

    string PortNeedsRights(string place, string user, string portOption);

    string CannotListen(string place, string cause, string portOption);

    /// <param name="path">Of a certificate or key.</param>
    string PemCannotBeRead(string path, string cause, string optionName);

    string NoCertificateIn(string path, string optionName);

    string NoKeyIn(string path, string optionName);

    string KeyIsEncrypted(string path);

    string NotAPair(string certificate, string key);

    string DirectoryCannotBeMade(string path, string user, string dirOption);

    string DirectoryMayNotBeWritten(string path, string user, string dirOption);

    /// <summary>Something that is no directory stands in its place, or on the way to it.</summary>
    string NoDirectory(string path, string dirOption);

    string ReadOnlyDisk(string path, string dirOption);

    string DiskIsFull(string path, string dirOption);

    string DirectoryCannotBeUsed(string path, string cause, string dirOption);

    /// <summary>Anything else that the system refuses.</summary>
    string Refused(string cause);

    /// <param name="path">Of the file of an agent's identity.</param>
    string IdentityCannotBeRead(string path, string cause);

    /// <summary>An agent is to answer the network and belongs to no fleet.</summary>
    string NoIdentity(string address, string bindOption);

    /// <param name="path">Of a Unix socket.</param>
    string SocketCannotBeMade(string path, string cause);

    /// <param name="path">Of the socket by which the program is asked on its own machine.</param>
    string LocalSocketCannotBeMade(string path, string cause, string socketOption);

    /// <summary>A file that would be made.</summary>
    string FileIsThere(string path, string outOption);
}
