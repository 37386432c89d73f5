using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>The XMail that a rehearsal is of.</summary>
/// <param name="Installation">Where it is.</param>
/// <param name="Libraries">Its libraries; null where none are known.</param>
/// <param name="Environment">Its environment; null where it may not be seen.</param>
/// <param name="WorkingDirectory">Where its relative paths start.</param>
/// <param name="Keys">Its certificates and keys, as they were read.</param>
/// <param name="Authentication">What it asks of clients.</param>
internal sealed record RehearsalScene(
    XMailInstallation Installation,
    ServerLibraries? Libraries,
    IReadOnlyDictionary<string, string>? Environment,
    string WorkingDirectory,
    InspectedKeys Keys,
    ClientAuthentication Authentication);
