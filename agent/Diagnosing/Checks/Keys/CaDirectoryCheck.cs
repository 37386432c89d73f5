using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>
/// certs/. OpenSSL looks up an issuer there by the hash of its name, so that an entry under any other name does not
/// exist for it. One finding for each state, its subject the first entry in that state.
/// </summary>
internal sealed class CaDirectoryCheck : ICheck
{
    private const int MaxNames = 5;

    private static readonly (CaDirectoryEntryState State, string Reason)[] Problems =
    [
        (CaDirectoryEntryState.Unhashed, "unhashed"),
        (CaDirectoryEntryState.Dangling, "dangling"),
        (CaDirectoryEntryState.Stale, "stale"),
        (CaDirectoryEntryState.OldHash, "old-hash"),
        (CaDirectoryEntryState.Unreached, "unreached"),
        (CaDirectoryEntryState.Broken, "broken"),
        (CaDirectoryEntryState.Forbidden, "unreadable-by-server"),
        (CaDirectoryEntryState.Barred, "entry-not-followed"),
    ];

    public string Id => "ca-directory";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.CaDirectory is not { File: { } file } directory) return [Finding.Inconclusive()];
        if (ClientTrust.Of(facts) is not { } trust) return [Finding.Inconclusive(file.Path)];
        return trust is { IsPerformed: true, UsesDirectory: true } ? JudgeUsed(directory, trust, facts.ServerProcess?.User ?? "") : [JudgeUnused(directory, trust)];
    }

    private static List<Finding> JudgeUsed(CaDirectory directory, ClientTrust trust, string user)
    {
        var path = directory.File.Path;
        if (directory.File.State is FileState.Unreadable) return [Finding.Inconclusive(path, "unreadable").With(("path", path))];
        if (directory.File.State is FileState.Barred) return [BarredFile.Judge(directory.File)];
        if (directory.File.State is FileState.Missing or FileState.DanglingLink)
            return [Finding.Warning("missing", path).With(("path", path))];
        if (directory.File.State is not FileState.Directory) return [Finding.Warning("not-a-directory", path).With(("path", path))];
        var isWithoutAnchor = directory.AnchorCount == 0 && trust.Source is TrustSource.Directory;
        // Then it is no root that is missing but its hash: the finding on that, the first one, says what comes of it.
        var isUnhashed = isWithoutAnchor && directory.Entries.Any(entry => entry is { State: CaDirectoryEntryState.Unhashed, Usable: true });
        List<Finding> findings = [.. Problems.SelectMany(problem => Judge(directory, entry => entry.State == problem.State, problem.Reason, user))];
        if (trust.Source is TrustSource.FileAndDirectory) findings.AddRange(Judge(directory, IsShadowed, "shadowed", user));
        if (isWithoutAnchor && !isUnhashed) findings.Insert(0, trust.WithoutAnchor(path).With(("path", path)));
        if (isUnhashed && trust is { IsRequired: true, AcceptsSelfSigned: false })
            findings[0] = findings[0] with { Status = CheckStatus.Error, Reason = "unhashed-required" };
        return findings.Count > 0 ? findings : [Finding.Pass(path)];
    }

    private static bool IsShadowed(CaDirectoryEntry entry) => entry is { State: CaDirectoryEntryState.Found, Shadowed: true };

    private static IEnumerable<Finding> Judge(CaDirectory directory, Func<CaDirectoryEntry, bool> isMeant, string reason, string user)
    {
        var entries = directory.Entries.Where(isMeant).ToList();
        if (entries.Count == 0) yield break;
        var path = directory.File.Path;
        yield return Finding.Warning(reason, Path.Combine(path, entries[0].Name)).With(
            ("path", path),
            ("user", user),
            ("count", $"{entries.Count}"),
            ("ca_file", path + ".pem"),
            ("certificate_subject", entries[0].Certificate?.Subject ?? ""),
            ("names", string.Join(", ", entries.Take(MaxNames).Select(entry => entry.Name))),
            ("expected_name", entries[0].ExpectedName));
    }

    private static Finding JudgeUnused(CaDirectory directory, ClientTrust trust)
    {
        var path = directory.File.Path;
        var isUseful = directory.AnchorCount > 0 && trust is { IsPerformed: true, UsesFile: false };
        return isUseful ? Finding.Warning("not-used", path).With(("path", path)) : Finding.NotApplicable(path);
    }
}
