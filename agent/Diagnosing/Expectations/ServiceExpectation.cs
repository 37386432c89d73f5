using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Expectations;

/// <summary>What a client will get from one service of the running XMail.</summary>
/// <param name="CheckIds">The checks that say why it is a failure or unknown, in the order in which XMail meets the causes.</param>
internal sealed record ServiceExpectation(Service Service, Expected Expected, IReadOnlyList<string> CheckIds);
