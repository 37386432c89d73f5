using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Access;

/// <summary>Sessions of somebody that were signed out, kept until they would have ended.</summary>
internal static class EndedSessions
{
    // Whoever signs out more often within a session's longest life has all of them ended.
    private const int Limit = 100;

    /// <summary>Enters one, and takes those out that are over by now.</summary>
    public static void Enter(StoredUser user, EndedSession ended, DateTimeOffset now, Func<string> newStamp)
    {
        foreach (var over in user.EndedSessions.Where(session => session.ExpireTime.ToDateTimeOffset() <= now).ToList()) user.EndedSessions.Remove(over);
        user.EndedSessions.Add(ended);
        if (user.EndedSessions.Count <= Limit) return;
        user.EndedSessions.Clear();
        user.Stamp = newStamp();
    }
}
