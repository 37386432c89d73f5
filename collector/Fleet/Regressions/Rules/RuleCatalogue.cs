namespace XMailFleet.Fleet.Regressions.Rules;

/// <summary>Every rule over diagnoses.</summary>
internal static class RuleCatalogue
{
    public static IReadOnlyList<IRegressionRule> All { get; } =
    [
        new CheckRule(),
        new ServiceDisabledRule(),
        new OpenSslVersionRule(),
        new AgentVersionRule(),
        new CertificateRenewalRule(),
        new CertificateExpiryRule(),
        new CannotBeToldRule(),
    ];

    public static IEnumerable<Ruling> Judge(RuleInput input) => All.SelectMany(rule => rule.Judge(input));
}
