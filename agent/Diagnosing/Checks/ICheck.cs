using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks;

/// <summary>
/// One diagnostic check: a pure judgement over facts. It reads no file, opens no socket and has no clock but
/// <see cref="Diagnosis.CollectTime"/>.
/// </summary>
internal interface ICheck
{
    /// <summary>Id in the check catalogue, kebab-case.</summary>
    string Id { get; }

    /// <summary>
    /// Judges <paramref name="facts"/>: one finding per subject, at least one. Where the facts that it needs are
    /// missing it says so (<see cref="Finding.Inconclusive"/>) and never passes.
    /// </summary>
    IEnumerable<Finding> Judge(Diagnosis facts);
}
