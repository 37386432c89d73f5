using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class PrivateKeyFileCheck : ICheck
{
    public string Id => "private-key-file";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.PrivateKey?.File is not { } file) return [Finding.Inconclusive()];
        return [RightKey.Find(facts.KeyMaterial) is { } right && Reason(file, right) is { } reason
            ? Finding.Error(reason, file.Path).With(
            [
                .. PairPlace.Parameters(facts),
                ("path", file.Path),
                ("directory", Path.GetDirectoryName(file.Path) ?? ""),
                ("right_key", right.File.Path),
            ])
            // Who may read a key that is there is a check of its own.
            : FileStateFinding.Judge(facts, file, null)];
    }

    // A file of another state has to be moved away first, and one in other case only to be renamed.
    private static string? Reason(FileFacts file, StrayKey right) => file.State switch
    {
        FileState.Missing when Path.GetFileName(right.File.Path) != file.CaseVariant => "missing-right-key-beside",
        FileState.Empty => "empty-right-key-beside",
        _ => null,
    };
}
