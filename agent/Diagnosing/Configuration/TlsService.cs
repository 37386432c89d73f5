using XMailFleet.Diagnosing.Arguments;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>How one of the six ways to speak TLS hangs on the command line and server.tab.</summary>
/// <param name="Service">Which one.</param>
/// <param name="DisplayName">Name as people write it.</param>
/// <param name="Family">The component that listens for it.</param>
/// <param name="EnableVariable">
/// server.tab variable that offers the upgrade; null for implicit TLS, which no variable turns off.
/// </param>
internal sealed record TlsService(Service Service, string DisplayName, SwitchFamily Family, string? EnableVariable)
{
    /// <summary>The six, in the order of the original diagnosis page.</summary>
    public static IReadOnlyList<TlsService> All { get; } =
    [
        new(Service.Pop3S, "POP3S", SwitchFamily.Pop3s, null),
        new(Service.Smtps, "SMTPS", SwitchFamily.Smtps, null),
        new(Service.Ctrls, "CTRLS", SwitchFamily.Ctrls, null),
        new(Service.Pop3Stls, "POP3 STLS", SwitchFamily.Pop3, TlsVariable.EnablePop3Tls),
        new(Service.SmtpStarttls, "SMTP STARTTLS", SwitchFamily.Smtp, TlsVariable.EnableSmtpTls),
        new(Service.CtrlTls, "CTRL TLS", SwitchFamily.Ctrl, TlsVariable.EnableCtrlTls),
    ];
}
