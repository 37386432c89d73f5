using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

/// <summary>What the state of server.cert or server.key means for XMail, which opens both at every handshake.</summary>
internal static class FileStateFinding
{
    /// <param name="readableByServer">Whether XMail's user may read the file; null where that is not known.</param>
    public static Finding Judge(FileFacts file, bool? readableByServer)
    {
        if (readableByServer is false && file.State is not (FileState.Missing or FileState.DanglingLink))
            return With(Finding.Error("unreadable-by-server", file.Path), file);
        return file.State switch
        {
            FileState.Present => Finding.Pass(file.Path),
            FileState.Missing when file.CaseVariant.Length > 0 => With(Finding.Error("missing-other-case", file.Path), file),
            FileState.Missing => With(Finding.Error("missing", file.Path), file),
            FileState.Empty => With(Finding.Error("empty", file.Path), file),
            FileState.Directory => With(Finding.Error("directory", file.Path), file),
            FileState.DanglingLink => With(Finding.Error("dangling-link", file.Path), file),
            FileState.LinkLoop => With(Finding.Error("link-loop", file.Path), file),
            FileState.Fifo => With(Finding.Error("fifo", file.Path), file),
            FileState.Device or FileState.Socket => With(Finding.Error("special-file", file.Path), file),
            // The agent's own rights are no fact about XMail's.
            FileState.Unreadable => With(Finding.Inconclusive(file.Path, "unreadable"), file),
            FileState.Oversized => With(Finding.Inconclusive(file.Path, "oversized"), file),
            _ => Finding.Inconclusive(file.Path),
        };
    }

    private static Finding With(Finding finding, FileFacts file) => finding.With(
        ("path", file.Path),
        ("directory", Path.GetDirectoryName(file.Path) ?? ""),
        ("case_variant", file.CaseVariant),
        ("link_target", file.LinkTarget),
        ("owner", file.Owner),
        ("mode", file.Mode),
        ("size_bytes", $"{file.SizeBytes}"));
}
