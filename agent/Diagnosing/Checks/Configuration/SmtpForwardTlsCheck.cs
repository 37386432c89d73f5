using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>smtpfwd.tab in the manual's comma form sends in the clear (row 37): options are a third TAB column.</summary>
internal sealed class SmtpForwardTlsCheck : ICheck
{
    public string Id => "smtp-forward-tls";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var forwards = facts.TlsConfig.RelatedSettings.Where(setting => setting.Name == "smtpfwd-comma-options").ToList();
        if (facts.TlsConfig.UnreadTables.FirstOrDefault(table => Path.GetFileName(table.Path) is "smtpfwd.tab") is { } unread)
            return [Finding.Inconclusive(unread.Path, "table-unread").With(("path", unread.Path))];
        return forwards.Count == 0
            ? [Finding.Pass()]
            : forwards.Select(setting => Finding.Warning("comma-form", $"{setting.File}:{setting.LineNumber}")
                .With(("location", $"{setting.File}:{setting.LineNumber}"), ("text", setting.Value)));
    }
}
