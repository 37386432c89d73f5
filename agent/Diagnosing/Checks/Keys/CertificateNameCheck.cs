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
        if (server.Chain.Count == 0 || config.ServerNames.Count == 0 || KeyOwner.IsBehindFirst(facts.KeyMaterial)) return [Finding.NotApplicable(path)];
        var leaf = server.Chain[0];
        var names = leaf.HasSubjectAlternativeName ? leaf.SubjectAlternativeNames.ToList() : [leaf.CommonName];
        return [JudgeNames(leaf, names, config.ServerNames, path).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", path),
            ("certificate_names", string.Join(", ", names)),
            ("server_names", string.Join(", ", config.ServerNames)),
            ("name", config.ServerNames[0]),
        ])];
    }

    private static Finding JudgeNames(Certificate leaf, List<string> names, IEnumerable<string> serverNames, string path)
    {
        if (!serverNames.Any(server => names.Exists(name => Fits(name, server)))) return Finding.Warning("no-match", path);
        if (leaf.HasSubjectAlternativeName) return Finding.Pass(path);
        // Who uses a self-signed certificate has told the clients to accept it as it is.
        return leaf.SelfSigned
            ? Finding.Notice("no-alternative-names", path)
            : Finding.Warning("no-alternative-names", path);
    }

    // A host below a mail domain counts: the mail for example.com is fetched from mail.example.com.
    private static bool Fits(string name, string server)
    {
        if (name.Equals(server, StringComparison.OrdinalIgnoreCase)) return true;
        if (name.EndsWith($".{server}", StringComparison.OrdinalIgnoreCase)) return true;
        return name.StartsWith("*.", StringComparison.Ordinal)
            && server.IndexOf('.') is > 0 and var dot
            && server[dot..].Equals(name[1..], StringComparison.OrdinalIgnoreCase);
    }
}
