using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>EaseTLS has no effect: XMail applies it before it sets what it should ease (row 29).</summary>
internal sealed class EaseTlsCheck : ICheck
{
    public string Id => "ease-tls";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var relied = facts.TlsConfig.RelatedSettings.Where(setting => setting.Name == "EaseTLS").ToList();
        if (facts.TlsConfig.UnreadTables.FirstOrDefault(table => Path.GetFileName(table.Path) is "smtp.ipprop.tab" or "smtp.hnprop.tab") is { } unread)
            return [Finding.Inconclusive(unread.Path, "table-unread").With(("path", unread.Path))];
        return relied.Count == 0
            ? [Finding.NotApplicable()]
            : relied.Select(setting => Finding.Warning("no-effect", $"{setting.File}:{setting.LineNumber}")
                .With(("location", $"{setting.File}:{setting.LineNumber}")));
    }
}
