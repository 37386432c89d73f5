using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>A way to speak TLS that the configuration offered is switched off.</summary>
internal sealed class ServiceDisabledRule : IRegressionRule
{
    private const string Enabled = "enabled";
    private const string Disabled = "disabled";

    public IEnumerable<Ruling> Judge(RuleInput input) =>
        input.Now.TlsConfig is { } config && config.MailRoot.Length > 0
            ? config.Services.Select(service => JudgeService(service, config, input)).OfType<Ruling>()
            : [];

    private static Ruling? JudgeService(ServiceConfig service, TlsConfig config, RuleInput input)
    {
        var subject = service.DisplayName;
        var assumed = config.ArgumentsSource is InstallationSource.Assumed;
        var value = $"{(service.Enabled ? Enabled : Disabled)} {(assumed ? "assumed" : "known")}";
        var standing = input.Standings.Find(RuleIds.ServiceDisabled, subject);
        if (standing is null) return Ruling.Good(RuleIds.ServiceDisabled, subject, value);
        // Arguments that are only assumed say nothing about a switch, neither before nor after.
        if (assumed != standing.Value.EndsWith("assumed", StringComparison.Ordinal) && IsBySwitch(service))
            return assumed || !standing.Value.StartsWith(Enabled, StringComparison.Ordinal)
                ? null
                : Ruling.Good(RuleIds.ServiceDisabled, subject, value);
        if (service.Enabled || standing.Value.StartsWith(Disabled, StringComparison.Ordinal))
            return Ruling.Good(RuleIds.ServiceDisabled, subject, value);
        return new Ruling(RulingKind.Worse, RuleIds.ServiceDisabled, subject)
        {
            Severity = Severity.Warning,
            Baseline = standing,
            Accepted = [Ruling.Good(RuleIds.ServiceDisabled, subject, value)],
            Evidence = Evidence(service),
            FieldPaths = [$"tls_config.services[{ListItemKeys.Of(service, 0)}].", "tls_config.settings", "tls_config.arguments"],
        };
    }

    private static bool IsBySwitch(ServiceConfig service) =>
        !service.Source.StartsWith("server.tab", StringComparison.Ordinal);

    private static CheckResult Evidence(ServiceConfig service) => new()
    {
        CheckId = RuleIds.ServiceDisabled,
        Subject = service.DisplayName,
        Status = CheckStatus.Warning,
        Reason = "disabled",
        Parameters = { ["source"] = service.Source },
    };
}
