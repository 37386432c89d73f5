using XMailFleet.V1;

namespace XMailFleet.Texts;

internal partial interface INames
{
    string? Of(ProbeFailure failure);

    string? Of(ClientCertificateRequest request);
}
