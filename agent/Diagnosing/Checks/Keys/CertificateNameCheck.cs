using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// A mail server has many names and one certificate, so one name that fits is enough: which of them users have entered
/// in their clients, the host cannot know.
/// </summary>
internal sealed class CertificateNameCheck : ICheck
{
    public string Id => "certificate-name";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.ServerCertificate is not { } server || facts.TlsConfig is not { } config)
            return [Finding.Inconclusive()];
        var path = server.File.Path;
        if (server.Chain.Count == 0 || config.ServerNames.Count == 0 || KeyOwner.IsElsewhere(facts.KeyMaterial)) return [Finding.NotApplicable(path)];
        var leaf = server.Chain[0];
        var names = leaf.HasSubjectAlternativeName ? leaf.SubjectAlternativeNames.ToList() : [leaf.CommonName];
        return [JudgeNames(leaf, names, config, path).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("certificate_names", string.Join(", ", names)),
            ("server_names", string.Join(", ", config.ServerNames)),
            ("name", OwnName(config) ?? config.ServerNames[0]),
            ("own_name", OwnName(config) ?? ""),
        ])];
    }

    private static Finding JudgeNames(Certificate leaf, List<string> names, TlsConfig config, string path)
    {
        if (!config.ServerNames.Any(server => names.Exists(name => Fits(name, server)))) return Finding.Warning("no-match", path);
        // Who uses a self-signed certificate has told the clients to accept it as it is.
        if (!leaf.HasSubjectAlternativeName) return leaf.SelfSigned ? Finding.Notice("no-alternative-names", path) : Finding.Warning("no-alternative-names", path);
        return OwnName(config) is { } own && !names.Exists(name => Covers(name, own)) ? Finding.Notice("own-name-missing", path) : Finding.Pass(path);
    }

    // What it calls itself towards clients and other servers. Where that is the mail domain, it says nothing of the host.
    private static string? OwnName(TlsConfig config) =>
        ValueOf("SmtpServerDomain", config) is { } own && own != ValueOf("RootDomain", config) && config.ServerNames.Contains(own) ? own : null;

    private static string? ValueOf(string variable, TlsConfig config) =>
        config.RelatedSettings.FirstOrDefault(setting => setting.Name == variable)?.Value.Trim().TrimEnd('.').ToLowerInvariant();

    // A host below a mail domain counts: the mail for example.com is fetched from mail.example.com.
    private static bool Fits(string name, string server) => Covers(name, server) || name.EndsWith($".{server}", StringComparison.OrdinalIgnoreCase);

    private static bool Covers(string name, string server) =>
        name.Equals(server, StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("*.", StringComparison.Ordinal)
            && server.IndexOf('.') is > 0 and var dot
            && server[dot..].Equals(name[1..], StringComparison.OrdinalIgnoreCase));
}
