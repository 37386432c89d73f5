namespace XMailFleet.Texts;

internal sealed class EnglishFindingsReport : IFindingsReportWords
{
    public string HostsCompared(int count) => $"Hosts compared: {count}";

    public string SharedKeys(int count) => $"one private key on several hosts ({count})";

    public string ExpiringCertificates(int count) => $"certificates that expire ({count})";

    public string OpenSslVersions(int count) => $"versions of OpenSSL ({count})";

    public string Deviations(int count) => $"hosts that differ ({count})";

    public string UnknownVersion => "not known";

    public string More(int count) => $" and {count} more";

    public string KeyHosts(int count) => $"Hosts with this private key: {count}.";

    public string ExpiresAt(string time) => $"Expires at {time}.";

    public string VersionHosts(int count) => $"Hosts with this version: {count}.";

    public string DiffersFrom(string host) => $"Differs from {host}.";
}
