using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;

namespace XMailFleet.Fleet.Rounds;

/// <summary>A poll that was recorded, and the host as it was stored with it.</summary>
internal sealed record PollOutcome(StoredHost Host, PollResult Result);
