using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class PrivateKeyReadableCheck : ICheck
{
    public string Id => "private-key-readable";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.PrivateKey is not { File: { } file } key) return [Finding.Inconclusive()];
        if (file.State is not (FileState.Present or FileState.Unreadable)) return [Finding.NotApplicable(file.Path)];
        if (!key.HasReadableByServer) return [Unknown(facts, file.Path)];
        var finding = key.ReadableByServer ? Finding.Pass(file.Path) : Finding.Error("not-readable", file.Path);
        return [finding.With(
            ("path", file.Path),
            ("mode", file.Mode),
            ("owner", file.Owner),
            ("group", file.Group),
            ("user", facts.ServerProcess?.User ?? ""))];
    }

    // While XMail does not run, nobody knows as whom it will.
    private static Finding Unknown(Diagnosis facts, string path) =>
        facts.ServerProcess?.State is ServerState.Running ? Finding.Inconclusive(path) : Finding.NotApplicable(path);
}
