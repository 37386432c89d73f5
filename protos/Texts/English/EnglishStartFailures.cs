namespace XMailFleet.Texts;

internal sealed class EnglishStartFailures : IStartFailureWords
{
    public string PortInUse(string place, string portOption) =>
        $"Another program listens on {place}. Stop it, or choose another port with {portOption}.";

    public string NoSuchAddress(string address, string? addressOption) => addressOption is null
        ? $"This host does not have the address {address}."
        : $"This host does not have the address {address}. Choose one that it has with {addressOption}: 127.0.0.1 for this host alone, 0.0.0.0 for all of its own.";

    public string NoIPv6(string address, string? addressOption) => addressOption is null
        ? $"The address {address} is one of IPv6, which is switched off on this host."
        : $"The address {address} is one of IPv6, which is switched off on this host. Switch it on, or choose one of IPv4 with {addressOption}: 0.0.0.0 for all of its own.";

    public string PortNeedsRights(string place, string user, string portOption) =>
        $"The user \"{user}\" may not listen on {place}: ports below 1024 need root or CAP_NET_BIND_SERVICE. Choose another with {portOption}.";

    public string CannotListen(string place, string cause, string portOption) =>
        $"It is not possible to listen on {place} ({cause}). Choose another port with {portOption}.";

    public string PemCannotBeRead(string path, string cause, string optionName) => $"\"{path}\" cannot be read ({cause}). Give another file with {optionName}.";

    public string NoCertificateIn(string path, string optionName) => $"\"{path}\" holds no certificate in PEM. Give another file with {optionName}.";

    public string NoKeyIn(string path, string optionName) => $"\"{path}\" holds no private key in PEM. Give another file with {optionName}.";

    public string KeyIsEncrypted(string path) =>
        $"The key in \"{path}\" is encrypted with a password, and nobody is there to type it. Store it without one: openssl pkey -in FILE -out FILE.";

    public string NotAPair(string certificate, string key) => $"The certificate in \"{certificate}\" does not belong to the key in \"{key}\". Give those that were made together.";

    public string DirectoryCannotBeMade(string path, string user, string dirOption) =>
        $"The user \"{user}\" may not make the directory \"{path}\". Make it and give it to that user, or choose another one with {dirOption}.";

    public string DirectoryMayNotBeWritten(string path, string user, string dirOption) =>
        $"The user \"{user}\" may not write into the directory \"{path}\". Give write access, or choose another one with {dirOption}.";

    public string NoDirectory(string path, string dirOption) =>
        $"\"{path}\" is no directory, or stands below something that is none. Move that away, or choose another directory with {dirOption}.";

    public string ReadOnlyDisk(string path, string dirOption) =>
        $"The directory \"{path}\" is on a file system that is mounted read-only. Choose another one with {dirOption}.";

    public string DiskIsFull(string path, string dirOption) =>
        $"The disk of \"{path}\" is full. Make room on it, or choose another directory with {dirOption}.";

    public string DirectoryCannotBeUsed(string path, string cause, string dirOption) =>
        $"The directory \"{path}\" cannot be used ({cause}). Choose another one with {dirOption}.";

    public string Refused(string cause) => $"The system refuses what is to be done: {cause}.";

    public string IdentityCannotBeRead(string path, string cause) =>
        $"The agent's identity in \"{path}\" cannot be read ({cause}). Enroll it again with the line that the collector prints: xmailfleet-collector host add NAME --replace";

    public string NoIdentity(string address, string bindOption) =>
        $"An agent without identity does not answer on {address}, where others could reach it. Type \"xmailfleet-collector host add NAME\" on the "
        + $"collector, and paste here the line that it prints; or leave {bindOption} out, to be asked on this machine alone.";

    public string LocalSocketCannotBeMade(string path, string cause, string socketOption) =>
        $"The socket \"{path}\" cannot be made ({cause}). Choose another path with {socketOption}, in a directory of this user.";

    public string SocketCannotBeMade(string path, string cause) =>
        $"The socket \"{path}\" cannot be made ({cause}). Choose another path with --looker-socket, in a directory that is root's or this user's.";

    public string FileIsThere(string path, string outOption) => $"{path} is there already, and stays as it is. Name another with {outOption}.";
}
