namespace XMailFleet.Diagnosing.Installation;

/// <summary>Finds XMail's program file where nothing names it.</summary>
internal static class ProgramFile
{
    private static readonly string[] Unix = ["/usr/sbin/XMail", "/usr/bin/XMail", "/usr/local/bin/XMail", "/usr/local/sbin/XMail", "/usr/pkg/libexec/xmail/XMail"];

    /// <summary>The program in the mail root's bin directory, else at a usual path; null where there is none.</summary>
    public static string? Beside(string mailRoot) => new[]
        {
            Path.Combine(mailRoot, "bin", "XMail"),
            Path.Combine(mailRoot, "bin", "XMail.exe"),
            Path.Combine(mailRoot, "XMail.exe"),
        }
        .FirstOrDefault(File.Exists);

    /// <summary>The program at a path where distributions and ports put it; null where there is none.</summary>
    public static string? AtUsualPath() => Unix.FirstOrDefault(File.Exists);
}
