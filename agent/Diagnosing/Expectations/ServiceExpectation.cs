using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>What a client will get from one service of the running XMail.</summary>
/// <param name="Expected">Of the usual clients of today.</param>
/// <param name="CheckIds">The checks that say why it is a failure or unknown, in the order in which XMail meets the causes.</param>
internal sealed record ServiceExpectation(Service Service, Expected Expected, IReadOnlyList<string> CheckIds)
{
    /// <summary>Of a client that offers all there is.</summary>
    public Expected OfAny { get; init; } = Expected;

    public ExpectationSource Source { get; init; } = ExpectationSource.Rules;

    /// <summary>TLS versions of those sessions, standard names, oldest first; empty where there is none, and where it cannot be told.</summary>
    public IReadOnlyList<string> Protocols { get; init; } = [];
}
