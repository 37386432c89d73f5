using XMailFleet.Fleet.History;

namespace XMailFleet.Fleet.Polling;

/// <summary>A poll that was recorded, and the host as it was stored with it.</summary>
internal sealed record PollOutcome(StoredHost Host, PollResult Result);
