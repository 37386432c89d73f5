using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>SmtpConfig asks for TLS, and port 25 offers no way into it (row 27).</summary>
internal sealed class WantTlsCheck : ICheck
{
    public string Id => "want-tls";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var tokens = SmtpConfigTokens.Of(facts.TlsConfig).ToList();
        var wanting = tokens.Where(token => token.WantsTls).ToList();
        if (wanting.Count == 0) return [Finding.NotApplicable()];

        var startTls = facts.TlsConfig.Services.Single(service => service.Service == Service.SmtpStarttls);
        var scope = new SmtpConfigScope([.. tokens.Select(token => token.Variable)]);
        var shut = wanting.Where(token => startTls.Endpoints.Any(endpoint => scope.Governs(token.Variable, endpoint))).ToList();
        if (startTls.Enabled || shut.Count == 0) return [Finding.Pass()];
        return shut.Select(token => Finding.Error("no-way-in", token.Location)
            .With(("location", token.Location), ("switch", startTls.Source)));
    }
}
