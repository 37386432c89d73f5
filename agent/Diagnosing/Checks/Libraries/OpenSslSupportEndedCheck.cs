using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the OpenSSL project still repairs the release line that XMail uses.</summary>
internal sealed class OpenSslSupportEndedCheck : ICheck
{
    private static readonly TimeSpan Notice = TimeSpan.FromDays(90);

    public string Id => "openssl-support-ended";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (EffectiveCrypto.Version(facts.OpenSsl) is not { } version || facts.CollectTime is not { } now)
        {
            yield return Finding.Inconclusive(reason: "version-unknown");
            yield break;
        }

        if (facts.OpenSsl.Support is not { } support)
        {
            yield return Finding.Inconclusive(reason: "line-unknown").With(("version", version.ToString()));
            yield break;
        }

        var end = support.EndOfSupportTime.ToDateTimeOffset();
        var remaining = end - now.ToDateTimeOffset();
        var finding = remaining > Notice ? Finding.Pass()
            : remaining > TimeSpan.Zero ? Finding.Notice("ending")
            : EffectiveCrypto.IsOfDistribution(facts.OpenSsl) ? Finding.Notice("ended-distribution")
            : Finding.Warning("ended");
        yield return finding.With(
            ("version", version.ToString()),
            ("series", support.Series),
            ("date", end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("path", EffectiveCrypto.Library(facts.OpenSsl)?.Path ?? facts.OpenSsl.Requirement?.ProgramPath ?? ""));
    }
}
