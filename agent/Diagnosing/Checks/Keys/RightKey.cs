using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// The private key of server.cert that lies beside a server.key that is another one, broken or missing: what has to be
/// put in its place, and the last thing to be thrown away.
/// </summary>
internal static class RightKey
{
    /// <summary>The file that holds it, or null where there is none.</summary>
    public static StrayKey? Find(KeyMaterial keys) => keys.StrayKeys.FirstOrDefault(IsOne);

    public static bool IsOne(StrayKey stray) => stray is { FitsCertificate: true, SameKey: false };
}
