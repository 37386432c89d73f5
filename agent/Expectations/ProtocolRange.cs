using XMailFleet.V1;

namespace XMailFleet.Agent.Expectations;

/// <summary>The range of TLS versions that a policy leaves.</summary>
internal static class ProtocolRange
{
    private static readonly string[] Versions = ["SSLv3", "TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3"];

    /// <summary>True where the lowest version allowed is above the highest one allowed.</summary>
    public static bool IsEmpty(OpenSslPolicy policy) =>
        policy.MinProtocol.Length > 0 && policy.MaxProtocol.Length > 0
        && Array.IndexOf(Versions, policy.MinProtocol) > Array.IndexOf(Versions, policy.MaxProtocol);
}
