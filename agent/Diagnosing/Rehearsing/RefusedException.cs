using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>Something on the way to a rehearsal forbids it.</summary>
internal sealed class RefusedException(Rehearsal refusal) : Exception
{
    public Rehearsal Refusal { get; } = refusal;
}
