using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Checks.Configuration;

/// <summary>Whether the mail root exists and is the one that XMail itself would use (facts §1).</summary>
internal sealed class MailRootCheck : ICheck
{
    public string Id => "mail-root";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var config = facts.TlsConfig;
        if (config.StartObstacles.Any(obstacle => obstacle.CheckId == Id))
            yield return Finding.Error("missing", config.MailRoot).With(("path", config.MailRoot));
        else if (config.SwitchedMailRoot.Length > 0 && config.SwitchedMailRoot != config.MailRoot)
            yield return Finding.Notice("other-switch", config.MailRoot).With(("path", config.MailRoot), ("other", config.SwitchedMailRoot));
        else
            yield return new Finding(CheckStatus.Pass, Reasons.Pass, config.MailRoot).With(("path", config.MailRoot));
    }
}
