namespace XMailFleet.Hostile.Spoilings;

/// <summary>One way to spoil a mail root.</summary>
/// <param name="Name">What a person would call it.</param>
/// <param name="Apply">Does it.</param>
/// <param name="IsHeavy">True where it takes a second rather than a millisecond; such are chosen less often.</param>
internal sealed record Spoiling(string Name, Action<HostileCase> Apply, bool IsHeavy = false)
{
    public static Spoiling Heavy(string name, Action<HostileCase> apply) => new(name, apply, IsHeavy: true);
}
