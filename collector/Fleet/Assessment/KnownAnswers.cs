using Google.Protobuf;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Versions;

namespace XMailFleet.Fleet.Assessment;

/// <summary>
/// Which agents may answer that nothing has changed: those whose last answer was judged to the end, so that the same answer once more would be
/// recorded without a look at what it says.
/// </summary>
internal static class KnownAnswers
{
    private static readonly string OwnVersion = $"{ProgramVersion.Number}+{ProgramVersion.Commit}";

    /// <summary>What the agent of a host may be asked with; empty where it is to answer whole.</summary>
    public static ByteString DigestOf(StoredHost host) =>
        host is { KnownAnswer: { } known, Pending.Count: 0, HeldBack: false, Digest: not null, LastSnapshot: > 0, Spending: null or { RestlessTime: null } }
        && known.CollectorVersion == OwnVersion
            ? known.Digest
            : ByteString.Empty;

    /// <summary>What is to be kept of a whole answer; null where its agent has no name for it.</summary>
    public static KnownAnswer? Of(PollResult whole) =>
        whole.Digest.IsEmpty ? null : new KnownAnswer { Digest = whole.Digest, CollectorVersion = OwnVersion };

    /// <summary>Whether a result can be recorded of a host as it is stored: that it is as it was says something only where that is still known.</summary>
    public static bool Fits(StoredHost host, PollResult result) => !result.IsUnchanged || result.Digest == DigestOf(host);
}
