using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(CommandState state);

    string? Of(UntrustedReason reason);

    string? Of(LibraryKind kind);

    string? Of(ServerState state);

    string? Of(Disbelief disbelief);
}
