using XMailFleet.Diagnosing.Installation;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Whether the mail root exists and is the one that XMail itself would use (facts §1).</summary>
internal sealed class MailRootCheck : ICheck
{
    public string Id => "mail-root";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var config = facts.TlsConfig;
        if (config.StartObstacles.FirstOrDefault(obstacle => obstacle.CheckId == Id) is { } obstacle)
            yield return Explain(obstacle, config);
        else if (config.SwitchedMailRoot.Length > 0)
            yield return Finding.Notice("other-switch", config.MailRoot).With(("path", config.MailRoot), ("other", config.SwitchedMailRoot));
        else
            yield return new Finding(CheckStatus.Pass, Reasons.Pass, config.MailRoot).With(("path", config.MailRoot));
    }

    private static Finding Explain(StartObstacle obstacle, TlsConfig config) => obstacle.Detail switch
    {
        MailRootObstacles.RegistryView => Finding.Error(obstacle.Detail, config.MailRoot).With(
            ("path", config.MailRoot), ("key", config.MailRootSourceDetail), ("expected", OtherView(config.MailRootSourceDetail))),
        MailRootObstacles.LiteralPath => Finding.Error(obstacle.Detail, config.MailRoot).With(
            ("path", config.MailRoot), ("source", config.MailRootSourceDetail)),
        MailRootObstacles.SwitchNowhere => Finding.Error(obstacle.Detail, config.MailRoot).With(
            ("path", config.MailRoot), ("other", config.SwitchedMailRoot)),
        _ => Finding.Error("missing", config.MailRoot).With(("path", config.MailRoot)),
    };

    private static string OtherView(string key) => key.Contains(@"\Wow6432Node", StringComparison.Ordinal)
        ? key.Replace(@"\Wow6432Node", "", StringComparison.Ordinal)
        : key.Replace(@"\GNU\", @"\Wow6432Node\GNU\", StringComparison.Ordinal);
}
