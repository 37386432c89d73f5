namespace XMailFleet.Diagnosing.Configuration;

/// <summary>An address argument that XMail cannot use.</summary>
/// <param name="Source">The argument, for people.</param>
/// <param name="Reason">Kebab-case: "unresolvable", "wrong-family", "bracket", "too-many", "not-own".</param>
internal sealed record BadAddress(string Source, string Reason);
