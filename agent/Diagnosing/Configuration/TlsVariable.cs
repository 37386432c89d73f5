namespace XMailFleet.Diagnosing.Configuration;

/// <summary>A server.tab variable that decides about TLS.</summary>
/// <param name="Name">Exact name.</param>
/// <param name="Default">What XMail takes where no line sets it.</param>
/// <param name="IsFlag">True for an on/off variable, false for a number.</param>
internal sealed record TlsVariable(string Name, string Default, bool IsFlag)
{
    public const string UseCertsFile = "SSLUseCertsFile";
    public const string UseCertsDir = "SSLUseCertsDir";
    public const string WantVerify = "SSLWantVerify";
    public const string WantCert = "SSLWantCert";
    public const string AllowSelfSigned = "SSLAllowSelfSigned";
    public const string MaxCertsDepth = "SSLMaxCertsDepth";
    public const string EnableSmtpTls = "EnableSMTP-TLS";
    public const string EnablePop3Tls = "EnablePOP3-TLS";
    public const string EnableCtrlTls = "EnableCTRL-TLS";

    /// <summary>All of them, in the order of the reports.</summary>
    public static IReadOnlyList<TlsVariable> All { get; } =
    [
        new(EnablePop3Tls, "1", true),
        new(EnableSmtpTls, "1", true),
        new(EnableCtrlTls, "1", true),
        new(WantVerify, "0", true),
        new(WantCert, "0", true),
        new(AllowSelfSigned, "0", true),
        new(MaxCertsDepth, "0", false),
        new(UseCertsFile, "0", true),
        new(UseCertsDir, "0", true),
    ];
}
