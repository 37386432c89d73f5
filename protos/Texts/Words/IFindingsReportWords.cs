namespace XMailFleet.Texts;

/// <summary>What hosts show together, in the report for a terminal and as CSV.</summary>
public interface IFindingsReportWords
{
    string HostsCompared(int count);

    string SharedKeys(int count);

    string ExpiringCertificates(int count);

    string OpenSslVersions(int count);

    string Deviations(int count);

    string UnknownVersion { get; }

    /// <summary>Hosts that the list before it leaves out.</summary>
    string More(int count);

    string KeyHosts(int count);

    string ExpiresAt(string time);

    string VersionHosts(int count);

    string DiffersFrom(string host);
}
