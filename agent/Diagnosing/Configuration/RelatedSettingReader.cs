using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Settings outside the SSL variables that bear on TLS, from server.tab and the other tables.</summary>
internal static class RelatedSettingReader
{
    private const string ServerTabName = "server.tab";

    /// <param name="tab">server.tab.</param>
    /// <param name="readTable">Lines of another table of the mail root by its name; empty where there is none.</param>
    public static IEnumerable<RelatedSetting> Read(ServerTab tab, Func<string, IEnumerable<ServerTabLine>> readTable) =>
    [
        .. FromServerTab(tab),
        .. NeedTls(tab, readTable),
        .. EaseTls("smtp.ipprop.tab", readTable),
        .. EaseTls("smtp.hnprop.tab", readTable),
        .. CommaForwards(readTable),
    ];

    /// <summary>Host names that clients may ask for, without doubles.</summary>
    public static IEnumerable<string> ServerNames(IEnumerable<RelatedSetting> settings) => settings
        .Where(setting => setting.Name is "RootDomain" or "SmtpServerDomain" or "POP3Domain" or "HeloDomain")
        .Select(setting => setting.Value.Trim().TrimEnd('.').ToLowerInvariant())
        .Where(KnownForm.IsHostName)
        .Distinct();

    private static IEnumerable<RelatedSetting> FromServerTab(ServerTab tab) => tab.Variables.Values
        .Where(line => TlsVariable.All.All(variable => variable.Name != line.Name))
        .OrderBy(line => line.LineNumber)
        .Select(line => Setting(ServerTabName, line, ByteText.ToDisplay(line.Name!), line.Value!));

    // Outbound TLS: the global gateway options, or those of a forward or gateway line.
    private static IEnumerable<RelatedSetting> NeedTls(ServerTab tab, Func<string, IEnumerable<ServerTabLine>> readTable)
    {
        if (tab.Find("SmtpGwConfig") is { } global && AsksForTls(global.Value!)) yield return Setting(ServerTabName, global, "NeedTLS", global.Value!);
        foreach (var line in readTable("smtpfwd.tab").Where(line => !line.IsComment))
        {
            var columns = line.Text.Split('\t', StringSplitOptions.RemoveEmptyEntries);
            if (columns.Length > 2 && AsksForTls(columns[2])) yield return Setting("smtpfwd.tab", line, "NeedTLS", columns[2]);
        }
    }

    private static bool AsksForTls(string options) => options.Trim('"').Split(',')
        .Any(option => option.StartsWith("NeedTLS=", StringComparison.Ordinal) && CNumber.IsOn(option["NeedTLS=".Length..]));

    private static IEnumerable<RelatedSetting> EaseTls(string table, Func<string, IEnumerable<ServerTabLine>> readTable) =>
        readTable(table)
            .Where(line => !line.IsComment && line.Text.Contains("EaseTLS", StringComparison.Ordinal))
            .Select(line => Setting(table, line, "EaseTLS", ""));

    // `host:port,NeedTLS=1` in the host column: XMail takes the comma for part of the host or port.
    private static IEnumerable<RelatedSetting> CommaForwards(Func<string, IEnumerable<ServerTabLine>> readTable) =>
        readTable("smtpfwd.tab")
            .Where(line => line.Value is not null && line.Value.Contains(',') && line.Value.Contains("NeedTLS", StringComparison.OrdinalIgnoreCase))
            .Select(line => Setting("smtpfwd.tab", line, "smtpfwd-comma-options", line.Value!));

    // A list counts to its last item.
    private static RelatedSetting Setting(string file, ServerTabLine line, string name, string value) => new()
    {
        File = file,
        LineNumber = line.LineNumber,
        Name = name,
        Value = KnownForm.Value(name, value, name.StartsWith("SmtpConfig", StringComparison.Ordinal) ? ServerTabReader.LineBytes : ByteText.MaxLength),
    };
}
