using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class PrivateKeyPermissionsCheck : ICheck
{
    public string Id => "private-key-permissions";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.PrivateKey is not { File: { } file } key) return [Finding.Inconclusive()];
        // Of what everybody may have anyway nothing is to be kept.
        if (key.Content is PrivateKeyContent.Certificate or PrivateKeyContent.PublicKey or PrivateKeyContent.SigningRequest)
            return [Finding.NotApplicable(file.Path)];
        if (file.ReadableBy.Count > 0)
            return [Finding.Warning("readable-by-groups", file.Path).With(("path", file.Path), ("groups", string.Join(", ", file.ReadableBy)))];
        // Windows has no permission bits, and a key that is not there has none either.
        if (file.State is not (FileState.Present or FileState.Unreadable) || PermissionBits.Parse(file) is not { } mode)
            return [Finding.NotApplicable(file.Path)];
        var finding = mode.OthersWrite && Reach.Of(file) is Reach.Others.All ? Finding.Warning("writable-by-others", file.Path)
            : mode.OthersRead || mode.OthersWrite ? JudgeRead(file)
            : mode.GroupWrites ? Finding.Notice("writable-by-group", file.Path)
            : Finding.Pass(file.Path);
        return [finding.With([("path", file.Path), ("mode", file.Mode), ("owner", file.Owner), ("group", file.Group), .. Reach.Parameters(file)])];
    }

    // Who may read a file has to come to it first.
    private static Finding JudgeRead(FileFacts file) => Reach.Of(file) switch
    {
        Reach.Others.All => Finding.Warning("readable-by-others", file.Path),
        Reach.Others.Group => Finding.Notice("readable-by-group-of-directory", file.Path),
        _ => Finding.Pass(file.Path, "closed-directory"),
    };
}
