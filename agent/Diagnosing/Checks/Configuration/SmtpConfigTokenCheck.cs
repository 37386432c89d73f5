using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>An item of SmtpConfig that was meant as WantTLS but is lost to a space, its case or its value (row 28).</summary>
internal sealed class SmtpConfigTokenCheck : ICheck
{
    public string Id => "smtp-config-token";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var tokens = SmtpConfigTokens.Of(facts.TlsConfig).ToList();
        if (tokens.Count == 0) return [Finding.NotApplicable()];
        // Of several on one line the first is told: one of them made sound is enough.
        var lost = tokens.Where(token => token.LooksLikeWantTls).DistinctBy(token => token.Location).ToList();
        return lost.Count == 0
            ? [Finding.Pass()]
            : lost.Select(token => Finding.Warning("want-tls-lost", token.Location)
                .With(("location", token.Location), ("text", token.Text)));
    }
}
