namespace XMailFleet.Fleet.History;

/// <summary>What became of somebody between two states.</summary>
/// <param name="Kind">What.</param>
/// <param name="Name">Id of the host, the user or the token.</param>
/// <param name="Description">Of a token what it is for; else empty.</param>
internal sealed record MemberChange(MemberChangeKind Kind, string Name, string Description = "");
