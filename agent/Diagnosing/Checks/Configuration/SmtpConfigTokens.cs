using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>One item of an SmtpConfig list, as XMail compares it: exact bytes, no trimming.</summary>
/// <param name="Location">File and line.</param>
/// <param name="Variable">Name of the variable: SmtpConfig, or that of an address.</param>
/// <param name="Text">The item.</param>
internal sealed record SmtpConfigTokens(string Location, string Variable, string Text)
{
    private const string WantTls = "WantTLS";

    /// <summary>True for the item that makes XMail ask for TLS: <c>WantTLS</c>, or with a number that is not 0.</summary>
    public bool WantsTls => Text == WantTls
        || (Text.StartsWith(WantTls + "=", StringComparison.Ordinal)
            && CNumber.IsOn(Text[(WantTls.Length + 1)..]));

    /// <summary>True for an item that a person reads as WantTLS and XMail does not.</summary>
    public bool LooksLikeWantTls => !WantsTls && Text.Trim().Split('=')[0].Trim().Equals(WantTls, StringComparison.OrdinalIgnoreCase)
        && !Text.Trim().EndsWith("=0", StringComparison.Ordinal);

    public static IEnumerable<SmtpConfigTokens> Of(TlsConfig config) => config.RelatedSettings
        .Where(setting => setting.Name == "SmtpConfig" || setting.Name.StartsWith("SmtpConfig-", StringComparison.Ordinal))
        .SelectMany(setting => setting.Value.Split(',')
            .Select(item => new SmtpConfigTokens($"{setting.File}:{setting.LineNumber}", setting.Name, item)));
}
