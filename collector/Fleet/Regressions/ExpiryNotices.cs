using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Regressions;

/// <summary>
/// What was told of the expiry of each certificate of a host: every threshold once, ever, also where the certificate
/// is taken away and put back.
/// </summary>
internal static class ExpiryNotices
{
    // More certificates than a host sees in years; the oldest give way.
    private const int Limit = 64;

    /// <summary>True where this is news of the certificate; from then on it is not.</summary>
    public static bool Tell(StoredHost host, string certificate, int thresholdDays)
    {
        if (host.ExpiryNotices.FirstOrDefault(notice => notice.Sha256 == certificate) is { } told)
        {
            if (told.ThresholdDays <= thresholdDays) return false;
            host.ExpiryNotices.Remove(told);
        }

        if (host.ExpiryNotices.Count >= Limit) host.ExpiryNotices.RemoveAt(0);
        host.ExpiryNotices.Add(new ExpiryNotice { Sha256 = certificate, ThresholdDays = thresholdDays });
        return true;
    }
}
