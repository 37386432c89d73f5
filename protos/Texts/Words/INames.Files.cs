using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(FileState state);

    string? Of(CertificateContent content);

    string? Of(PrivateKeyContent content);

    string? Of(TextFlaw flaw);

    string? Of(ContainerKind kind);

    string? Of(Pairing pairing);

    string? Of(BarredReason reason);

    string? Of(CaDirectoryEntryState state);
}
