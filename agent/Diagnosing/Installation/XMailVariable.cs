using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>A variable as XMail reads it.</summary>
/// <param name="Text">Null where nothing sets it.</param>
/// <param name="Detail">Registry key, name of the environment variable, or process id.</param>
internal sealed record XMailVariable(string? Text, InstallationSource Source, string Detail);
