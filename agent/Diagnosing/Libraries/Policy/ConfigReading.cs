using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>How the reading of an openssl.cnf ended.</summary>
/// <param name="Config">The configuration; null where OpenSSL rejects it, and where it cannot be told.</param>
/// <param name="RejectedAt">Where OpenSSL rejects it, "PATH:LINE"; it then ignores the file as a whole. Empty where it does not.</param>
/// <param name="Unread">The file at which the reading ended although OpenSSL may go on; null where there is none.</param>
internal sealed record ConfigReading(OpenSslConfig? Config, string RejectedAt, FileFacts? Unread)
{
    /// <summary>Every path that OpenSSL opens for it, in order: of files, of directories that stand for their files, and of what is not there.</summary>
    public IReadOnlyList<string> Opened { get; init; } = [];

    /// <summary>True where one of them depends on the directory in which the program runs.</summary>
    public bool IsRelative { get; init; }
}
