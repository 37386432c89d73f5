namespace XMailFleet.Diagnosing.Checks.Configuration;

internal static class ConfigurationCatalogue
{
    public static readonly ICheck[] All =
    [
        new MailRootCheck(),
        new ServerTabFileCheck(),
        new ServerTabLineCheck(),
        new CommandLineArgumentCheck(),
        new ListenAddressCheck(),
        new ListenConflictCheck(),
        new ListenPortCheck(),
        new TlsOfferedCheck(),
        new UpgradeSwitchCheck(),
        new ClientAuthenticationCheck(),
        new ClientTrustCheck(),
        new SelfSignedClientsCheck(),
        new OutboundVerificationCheck(),
        new RootDomainCheck(),
        new WantTlsCheck(),
        new SmtpConfigTokenCheck(),
        new SmtpNoTlsAuthsCheck(),
        new EaseTlsCheck(),
        new SmtpForwardTlsCheck(),
        new StartTlsInjectionCheck(),
    ];
}
