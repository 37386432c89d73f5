using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>The verdict on a host.</summary>
/// <param name="Reasons">Ids of the checks that say why; empty where TLS works everywhere, or is not meant to.</param>
internal sealed record HostVerdict(Verdict Verdict, IReadOnlyList<string> Reasons);
