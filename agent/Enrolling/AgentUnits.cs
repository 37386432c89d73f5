using System.ComponentModel;
using System.Diagnostics;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Enrolling;

/// <summary>The units of the agent under systemd, which begin anew with what was changed.</summary>
internal static class AgentUnits
{
    private const string Name = "xmailfleet-agent";
    private static readonly string[] Places = ["/usr/bin/systemctl", "/bin/systemctl"];
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Restarts them where there are some, and says what was done or is to be done.</summary>
    /// <param name="configFile">Of the agent.</param>
    /// <param name="words">What is said.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<string> RestartAsync(string configFile, IEnrollWords words, CancellationToken ct)
    {
        var unit = UnitOf(AgentInstance.Of(configFile));
        if (!OwnRights.IsRoot || !Directory.Exists("/run/systemd/system") || FindSystemctl() is not { } systemctl) return words.StartByHand($"{Name} serve");
        if (await RunAsync(systemctl, ["cat", unit], ct) is { Length: > 0 }) return words.StartByHand($"{Name} serve");
        var (units, cause) = ($"{unit}", await RunAsync(systemctl, ["enable", "--quiet", unit], ct));
        if (cause.Length == 0) cause = await RunAsync(systemctl, ["restart", unit], ct);
        return cause.Length == 0 ? words.Restarted(units) : words.NotRestarted(units, cause);
    }

    /// <summary>Name of the unit of an instance; null for the only agent.</summary>
    public static string UnitOf(string? instance) => instance is null ? $"{Name}.service" : $"{Name}@{instance}.service";

    private static TrustedProgram? FindSystemctl() =>
        Places.Select(path => File.Exists(path) ? TrustedProgram.Examine(path).Program : null).FirstOrDefault(found => found is not null);

    // Why it failed; empty where it did not.
    private static async Task<string> RunAsync(TrustedProgram systemctl, string[] arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(systemctl.Path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C";
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Limit);
        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            await output;
            return process.ExitCode == 0 ? "" : (await error).Trim() is { Length: > 0 } said ? said.Split('\n')[0].TrimEnd('.') : $"{process.ExitCode}";
        }
        catch (Exception failure) when (failure is Win32Exception or OperationCanceledException && !ct.IsCancellationRequested)
        {
            return failure.Message.TrimEnd('.');
        }
    }
}
