using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>The facts on OpenSSL, and which files they are of.</summary>
/// <param name="Facts">The facts.</param>
/// <param name="Libraries">The libraries of XMail's program; null where none is known, or it has none.</param>
internal sealed record InspectedOpenSsl(OpenSsl Facts, ServerLibraries? Libraries);
