using System.Globalization;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether XMail runs.</summary>
internal sealed class ServerRunningCheck : ICheck
{
    public string Id => "server-running";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var process = facts.ServerProcess ?? new ServerProcess();
        var mailRoot = facts.TlsConfig?.MailRoot ?? "";
        var finding = process.State switch
        {
            ServerState.Running => Finding.Pass(process.ProgramPath),
            ServerState.NotRunning when process.StalePidFile.Length > 0 => Finding.Warning("ended-unexpectedly", process.StalePidFile),
            ServerState.NotRunning when IsFilesOnly(facts) => Finding.Notice("files-only", mailRoot),
            ServerState.NotRunning => Finding.Warning("not-running", mailRoot),
            _ => Finding.Inconclusive(mailRoot),
        };
        yield return finding.With(
            ("processId", process.ProcessId.ToString(CultureInfo.InvariantCulture)),
            ("user", process.User),
            ("mailRoot", mailRoot));
    }

    // A copy of a mail root is diagnosed on a machine where no XMail is installed.
    private static bool IsFilesOnly(Diagnosis facts) =>
        facts.TlsConfig?.MailRootSource is InstallationSource.Option && string.IsNullOrEmpty(facts.OpenSsl?.Requirement?.ProgramPath);
}
