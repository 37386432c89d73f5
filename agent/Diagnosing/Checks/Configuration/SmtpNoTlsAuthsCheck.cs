using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>XMail honours only the first item of SmtpNoTLSAuths (row 30).</summary>
internal sealed class SmtpNoTlsAuthsCheck : ICheck
{
    public string Id => "smtp-no-tls-auths";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var setting = facts.TlsConfig.RelatedSettings.FirstOrDefault(s => s.Name == "SmtpNoTLSAuths");
        if (setting is null) return [Finding.NotApplicable()];
        var location = $"{setting.File}:{setting.LineNumber}";
        var items = setting.Value.Split(',', StringSplitOptions.RemoveEmptyEntries).Distinct().ToList();
        return items.Count < 2
            ? [Finding.Pass(location)]
            : [Finding.Warning("only-first", location).With(
                ("location", location), ("first", items[0]), ("lost", string.Join(",", items.Skip(1))))];
    }
}
