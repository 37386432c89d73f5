using XMailFleet.Collector.Serving.Calling;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Options;

/// <summary>Which collector a command asks, and with what.</summary>
/// <param name="Address">Where it is asked.</param>
/// <param name="TokenFile">Path of the token's file; null for none.</param>
internal sealed record CallingOptions(CollectorAddress Address, string? TokenFile)
{
    /// <summary>A way to it.</summary>
    /// <param name="language">Of refusals.</param>
    /// <exception cref="CallException">The token cannot be used.</exception>
    public CollectorConnection Open(Language language) => CollectorConnection.Open(Address, TokenFile, language, TimeProvider.System);
}
