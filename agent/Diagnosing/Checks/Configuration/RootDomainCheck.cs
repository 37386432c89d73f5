using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>EHLO fails where server.tab sets no RootDomain (facts §2). TLS itself does not need it.</summary>
internal sealed class RootDomainCheck : ICheck
{
    public string Id => "root-domain";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.TlsConfig.ServerTabFile.State is not (FileState.Present or FileState.Empty or FileState.Directory))
            yield return Finding.Inconclusive();
        else if (facts.TlsConfig.RelatedSettings.FirstOrDefault(setting => setting.Name == "RootDomain") is { Value.Length: > 0 } root)
            yield return Finding.Pass().With(("domain", root.Value));
        else
            yield return Finding.Warning("missing").With(("path", facts.TlsConfig.ServerTabFile.Path));
    }
}
