using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Why a path is not followed to its end, although the agent might.</summary>
/// <param name="At">Path of the link, the file or the directory at which the walk ended.</param>
/// <param name="Reason">What is against it.</param>
/// <param name="User">User or group that could not read it; empty where that is anyone, or nobody in particular.</param>
internal sealed record PathBarrier(string At, BarredReason Reason, string User = "");
