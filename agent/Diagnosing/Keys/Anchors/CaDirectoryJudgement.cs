using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Keys.Anchors;

/// <summary>States of the entries of one hashed directory, as OpenSSL's lookup would meet them.</summary>
internal sealed class CaDirectoryJudgement
{
    private readonly Dictionary<HashName, CaDirectoryFile> _byHashName;
    private readonly Dictionary<string, int> _ends;
    private readonly HashSet<string> _found;

    public CaDirectoryJudgement(IReadOnlyList<CaDirectoryFile> files)
    {
        _byHashName = files.Where(file => file.HashName is not null).ToDictionary(file => file.HashName!.Value);
        _ends = _byHashName.Keys.Select(name => name.Hash).Distinct().ToDictionary(hash => hash, EndOf);
        _found = [.. files.Where(IsFound).SelectMany(file => file.Content.Certificates).Select(c => c.Sha256)];
    }

    public CaDirectoryEntryState StateOf(CaDirectoryFile file)
    {
        if (file.HashName is null) return StateOfPlain(file);
        if (file.State is FileState.DanglingLink or FileState.LinkLoop) return CaDirectoryEntryState.Dangling;
        if (file.State is FileState.Barred) return CaDirectoryEntryState.Barred;
        if (file.IsForbidden) return CaDirectoryEntryState.Forbidden;
        if (file.First is null) return CaDirectoryEntryState.Broken;
        if (file.NameIsRight) return IsReached(file) ? CaDirectoryEntryState.Found : CaDirectoryEntryState.Unreached;
        return file.NameIsOld ? CaDirectoryEntryState.OldHash : CaDirectoryEntryState.Stale;
    }

    public bool IsFound(CaDirectoryFile file) => file.First is not null && file.NameIsRight && IsReached(file);

    /// <summary>The name that the file's certificate would need: its own where that is right, else the next free one.</summary>
    public string ExpectedName(CaDirectoryFile file)
    {
        if (file.Hash is not { } hash) return "";
        if (file.NameIsRight && IsReached(file)) return file.Name;
        var number = 0;
        while (_byHashName.TryGetValue(new HashName(hash, number), out var other) && other.NameIsRight && IsReached(other)) number++;
        return new HashName(hash, number).ToString();
    }

    private CaDirectoryEntryState StateOfPlain(CaDirectoryFile file) =>
        file.First is null ? CaDirectoryEntryState.Other
        : file.Content.Certificates.Any(certificate => _found.Contains(certificate.Sha256)) ? CaDirectoryEntryState.Linked
        : CaDirectoryEntryState.Unhashed;

    private bool IsReached(CaDirectoryFile file) => file.HashName is { } name && name.Number <= _ends[name.Hash];

    // OpenSSL counts up from 0 and stops at the first name that is not there or does not load.
    private int EndOf(string hash)
    {
        var number = 0;
        while (_byHashName.TryGetValue(new HashName(hash, number), out var file) && file.Content.IsLoadable) number++;
        return number;
    }
}
