namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>This process could not be made ready for a rehearsal.</summary>
/// <param name="call">The call of the system that failed.</param>
internal sealed class StageException(string call) : Exception(call);
