using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks;

/// <summary>
/// A file that the agent did not follow, because somebody who had a hand in its path could not read it. XMail, running as root, may: what
/// it gets is not known.
/// </summary>
internal static class BarredFile
{
    public static Finding Judge(FileFacts file) => Finding.Inconclusive(file.Path, ReasonOf(file)).With(Parameters(file));

    public static string ReasonOf(FileFacts file) => file.BarredReason switch
    {
        BarredReason.HardLink => "hard-link",
        BarredReason.Kernel => "kernel-file",
        _ => "not-followed",
    };

    public static (string Name, string Value)[] Parameters(FileFacts file) =>
    [
        ("path", file.Path),
        ("barred_at", file.BarredAt),
        ("barred_directory", Path.GetDirectoryName(file.BarredAt) ?? ""),
    ];
}
