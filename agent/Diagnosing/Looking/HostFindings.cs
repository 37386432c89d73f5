using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Looking;

/// <summary>What a look at the host has brought.</summary>
/// <param name="Facts">The facts, and nothing that judges them; null where this host tells of no XMail.</param>
/// <param name="Processes">Where there are none: what is known of processes all the same.</param>
internal sealed record HostFindings(Diagnosis? Facts, ServerProcess Processes);
