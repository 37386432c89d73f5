using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(RehearsalState state);

    string? Of(RehearsedStep step);

    string? Of(ClientKind kind);

    string? Of(ExpectationSource source);
}
