namespace XMailFleet.Diagnosing.Checks.Live;

internal static class LiveCatalogue
{
    public static readonly ICheck[] All =
    [
        new ListenPortTakenCheck(),
        new ProbeTlsCheck(),
        new ProbeExpectationCheck(),
        new ProbeCertificateCheck(),
        new ProbeChainCheck(),
        new ProbeClientCertificateCheck(),
        new ProbeProtocolsCheck(),
    ];
}
