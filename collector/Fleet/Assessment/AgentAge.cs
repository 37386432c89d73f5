using XMailFleet.Texts;
using XMailFleet.V1;
using XMailFleet.Versions;

namespace XMailFleet.Fleet.Assessment;

/// <summary>Which version a host's agent is, whether it is older than this collector, and what it therefore cannot judge.</summary>
internal static class AgentAge
{
    // What an agent says of itself may be as long as it likes; this is kept with every host.
    private const int MostCharacters = 100;

    /// <summary>Enters it into <paramref name="host"/>.</summary>
    public static void Enter(V1.Host host, Diagnosis now) => Enter(host, now, ReleaseVersion.Own);

    /// <summary>The same, as a collector of that version does.</summary>
    internal static void Enter(V1.Host host, Diagnosis now, ReleaseVersion own)
    {
        host.AgentVersion = now.AgentVersion.Length <= MostCharacters ? now.AgentVersion : now.AgentVersion[..MostCharacters];
        host.AgentOutdated = ReleaseVersion.Read(now.AgentVersion)?.IsOlderThan(own) ?? false;
        host.UnjudgedCheckIds.Clear();
        if (!host.AgentOutdated) return;
        // An agent says something of every check that it has.
        var judged = now.CheckResults.Select(result => result.CheckId).ToHashSet();
        host.UnjudgedCheckIds.AddRange(CheckCatalogue.All.Select(check => check.Id).Where(id => !judged.Contains(id)));
    }
}
