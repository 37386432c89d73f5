using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>How the reading of an openssl.cnf ended.</summary>
/// <param name="Config">The configuration; null where OpenSSL rejects it, and where it cannot be told.</param>
/// <param name="RejectedAt">Where OpenSSL rejects it, "PATH:LINE"; it then ignores the file as a whole. Empty where it does not.</param>
/// <param name="Unread">The file at which the reading ended although OpenSSL may go on; null where there is none.</param>
internal sealed record ConfigReading(OpenSslConfig? Config, string RejectedAt, FileFacts? Unread);
