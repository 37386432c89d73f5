using XMailFleet.Collector.Serving.Hosting;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Quickstart;

/// <param name="MailRoot">Mail root of the XMail to diagnose; empty for the one found on this machine.</param>
/// <param name="AgentPort">Port of the agent. 0 lets the system choose.</param>
/// <param name="TakenPorts">Default ports that are in use, so that the system chooses others.</param>
internal sealed record QuickstartOptions(
    CollectorOptions Collector, string MailRoot, int AgentPort, Language Language, IReadOnlyList<int> TakenPorts);
