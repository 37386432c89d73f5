using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Whether XMail can read its server.tab at all (facts §2, row 35).</summary>
internal sealed class ServerTabFileCheck : ICheck
{
    public string Id => "server-tab-file";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var config = facts.TlsConfig;
        var file = config.ServerTabFile;
        var finding = file.State switch
        {
            _ when config is { HasServerTabReadableByServer: true, ServerTabReadableByServer: false } =>
                Finding.Error("unreadable-by-server", file.Path),
            FileState.Present => Finding.Pass(file.Path),
            FileState.Empty => Finding.Warning("empty", file.Path),
            FileState.Missing => Finding.Error(file.CaseVariant.Length > 0 ? "wrong-case" : "missing", file.Path),
            FileState.DanglingLink or FileState.LinkLoop => Finding.Error("dangling", file.Path),
            // The agent's rights are not XMail's: only XMail's own could tell.
            FileState.Unreadable => Finding.Inconclusive(file.Path, "unreadable"),
            FileState.Oversized or FileState.Unspecified => Finding.Inconclusive(file.Path, "oversized"),
            FileState.Barred => Finding.Inconclusive(file.Path, BarredFile.ReasonOf(file)),
            FileState.Directory => Finding.Error("directory", file.Path),
            _ => Finding.Error("no-file", file.Path),
        };
        yield return finding.With([.. BarredFile.Parameters(file), ("variant", file.CaseVariant), ("link", file.LinkTarget), ("user", facts.ServerProcess?.User ?? "")]);
    }
}
