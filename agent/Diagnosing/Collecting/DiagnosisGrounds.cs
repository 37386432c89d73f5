using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>What is known before any file of the mail root is read.</summary>
internal sealed record DiagnosisGrounds(XMailInstallation Installation, OpenSsl OpenSsl);
