using XMailFleet.Architecture.Tests.OnPurpose.Below;

namespace XMailFleet.Architecture.Tests.OnPurpose.Above;

/// <summary>The other half.</summary>
internal sealed class Upper
{
    public Lower? Right { get; init; }
}
