using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>Where a rehearsal takes place.</summary>
internal interface IStage
{
    /// <summary>Tries it. Whatever goes wrong is part of the result; only cancellation throws.</summary>
    Task<Rehearsal> TryAsync(RehearsalRequest request, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken);
}
