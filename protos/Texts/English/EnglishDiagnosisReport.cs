namespace XMailFleet.Texts;

internal sealed class EnglishDiagnosisReport : IDiagnosisReportWords
{
    public string Sources(string mailRoot, string arguments) => $"mail root: {mailRoot}; arguments: {arguments}";

    public string OpenSslCommand => "openssl command";

    public string NotRun => "not run";

    public string Library => "library";

    public string NoLibrary => "none found";

    public string LoadedLibrary => "loaded by XMail";

    public string ReplacedLibrary => "replaced since XMail started";

    public string SecurityLevel => "security level";

    public string Pair => "pair";

    public string NoEndDate => "valid until a time that cannot be read";

    public string Expired(string day, int chain) => $"expired on {day}, {Chain(chain)}";

    public string Valid(string day, int days, int chain) => $"valid until {day} ({Plural.Of(days, "day", "days")}), {Chain(chain)}";

    public string Anchors(int count) => Plural.Of(count, "usable CA certificate", "usable CA certificates");

    public string ClientCertificates => "client certificates";

    public string Seen(string found) => $"; seen: {found}";

    public string Findings(int count, int passed) => $"Findings: {count}; passed: {passed}";

    private static string Chain(int count) => $"{count} in the chain";
}
