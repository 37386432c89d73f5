using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>What the state of server.cert or server.key means for XMail, which opens both at every handshake.</summary>
internal static class FileStateFinding
{
    /// <param name="facts">The diagnosis that it is a finding of.</param>
    /// <param name="file">The file.</param>
    /// <param name="readableByServer">Whether XMail's user may read the file; null where that is not known.</param>
    public static Finding Judge(Diagnosis facts, FileFacts file, bool? readableByServer)
    {
        if (readableByServer is false && file.State is not (FileState.Missing or FileState.DanglingLink))
            return With(Finding.Error("unreadable-by-server", file.Path), facts, file);
        return file.State switch
        {
            FileState.Present => Finding.Pass(file.Path),
            FileState.Missing when file.CaseVariant.Length > 0 => With(Finding.Error("missing-other-case", file.Path), facts, file),
            FileState.Missing => With(Finding.Error("missing", file.Path), facts, file),
            FileState.Empty => With(Finding.Error("empty", file.Path), facts, file),
            FileState.Directory => With(Finding.Error("directory", file.Path), facts, file),
            FileState.DanglingLink => With(Finding.Error("dangling-link", file.Path), facts, file),
            FileState.LinkLoop => With(Finding.Error("link-loop", file.Path), facts, file),
            FileState.Fifo => With(Finding.Error("fifo", file.Path), facts, file),
            FileState.Device or FileState.Socket => With(Finding.Error("special-file", file.Path), facts, file),
            // The agent's own rights are no fact about XMail's.
            FileState.Unreadable => With(Finding.Inconclusive(file.Path, "unreadable"), facts, file),
            FileState.Barred => With(Finding.Inconclusive(file.Path, BarredFile.ReasonOf(file)), facts, file),
            FileState.Oversized => With(Finding.Inconclusive(file.Path, "oversized"), facts, file),
            _ => Finding.Inconclusive(file.Path),
        };
    }

    private static Finding With(Finding finding, Diagnosis facts, FileFacts file) => finding.With(
    [
        .. PairPlace.Parameters(facts),
        .. BarredFile.Parameters(file),
        ("directory", Path.GetDirectoryName(file.Path) ?? ""),
        ("case_variant", file.CaseVariant),
        ("link_target", file.LinkTarget),
        ("owner", file.Owner),
        ("mode", file.Mode),
        ("size_bytes", $"{file.SizeBytes}"),
    ]);
}
