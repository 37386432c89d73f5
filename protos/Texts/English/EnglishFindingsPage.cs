namespace XMailFleet.Texts;

internal sealed class EnglishFindingsPage : IFindingsPageWords
{
    public string Compared => "Compared";
    public string LookedAtTogether => "Hosts looked at together";
    public string Baseline => "Baseline host";
    public string MajorityByLabel => "Majority by label";
    public string NoChoice => "none";
    public string ExpiresWithinDays => "Expires within (days)";
    public string AsOfNewest(int hosts) =>
        hosts == 1 ? "1 host, as of its newest snapshot" : $"{hosts} hosts, as of their newest snapshots";
    public string SharedKeys => "One private key on several hosts";
    public string NoSharedKeys => "Every host has a key of its own.";
    public string WhySharedKeysMatter => "Whoever has the key of one of these hosts has that of all.";
    public string KeyDigest => "Key (SHA-256)";
    public string HostCount => "Number";
    public string Hosts => "Hosts";
    public string ExpiringCertificates => "Certificates that expire";
    public string NoneExpires => "None expires within this span.";
    public string Host => "Host";
    public string Expires => "Expires";
    public string Certificate => "Certificate";
    public string OpenSslVersions => "Versions of OpenSSL";
    public string Version => "Version";
    public string UnknownVersion => "not known";
    public string HostsThatDiffer => "Hosts that differ";
    public string AllAlike => "All are alike.";
    public string ComparedWith(string other) => $"compared with {other}";
    public string Field => "Field";
    public string Elsewhere => "Elsewhere";
    public string Here => "Here";
    public string AndMore(int hosts) => $"and {hosts} more";
    public string Shown(int shown, int count) => $"{shown} of {count} {(shown == 1 ? "is" : "are")} shown.";
}
