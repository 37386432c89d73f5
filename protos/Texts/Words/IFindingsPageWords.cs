namespace XMailFleet.Texts;

/// <summary>Hosts looked at together: shared keys, what expires, versions, what differs.</summary>
public interface IFindingsPageWords
{
    /// <summary>Title of the page.</summary>
    string Compared { get; }

    string LookedAtTogether { get; }
    string Baseline { get; }
    string MajorityByLabel { get; }

    /// <summary>For no baseline and no label.</summary>
    string NoChoice { get; }

    string ExpiresWithinDays { get; }
    string AsOfNewest(int hosts);
    string SharedKeys { get; }
    string NoSharedKeys { get; }
    string WhySharedKeysMatter { get; }
    string KeyDigest { get; }
    string HostCount { get; }
    string Hosts { get; }
    string ExpiringCertificates { get; }
    string NoneExpires { get; }
    string Host { get; }
    string Expires { get; }
    string Certificate { get; }
    string OpenSslVersions { get; }
    string Version { get; }
    string UnknownVersion { get; }
    string HostsThatDiffer { get; }
    string AllAlike { get; }
    string ComparedWith(string other);
    string Field { get; }
    string Elsewhere { get; }
    string Here { get; }
    string AndMore(int hosts);
    string Shown(int shown, int count);
}
