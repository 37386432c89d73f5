using XMailFleet.Architecture.Tests.OnPurpose.Above;

namespace XMailFleet.Architecture.Tests.OnPurpose.Below;

/// <summary>Half of a circle that is here on purpose, for the test of the tests.</summary>
internal sealed class Lower
{
    public Upper? Wrong { get; init; }
}
