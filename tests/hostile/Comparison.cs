using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace XMailFleet.Hostile;

/// <summary>Diagnoses the same hostile mail roots with two published agents: a change of structure must not change a byte of what they say.</summary>
internal sealed partial class Comparison(string before, string after, int seed)
{
    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-comparison-").FullName;
    private readonly HostileStock _stock = new(seed);

    /// <summary>The status of the command: 0 where both said the same of every root.</summary>
    public static async Task<int> RunAsync(string before, string after, int count, int seed)
    {
        var comparison = new Comparison(before, after, seed);
        var differences = 0;
        for (var number = 0; number < count; number++) differences += await comparison.TryAsync(number) ? 0 : 1;
        Console.WriteLine($"{count} hostile mail roots of seed {seed}: {differences} differences");
        Directory.Delete(comparison._directory, recursive: true);
        return differences == 0 ? 0 : 1;
    }

    // The root lies still: what changes while it is read would be another for each of them.
    private async Task<bool> TryAsync(int number)
    {
        var root = HostileCase.Make(Path.Combine(_directory, "root"), _stock, seed, number);
        // What stands under /proc is another for each process.
        if (root.Story.Contains("link to /proc")) return true;
        var (first, second) = (await SayAsync(before, root), await SayAsync(after, root));
        await root.EndAsync();
        if (first == second) return true;
        await Console.Error.WriteLineAsync($"DIFFERENCE: case {number} of seed {seed}: {string.Join(", ", root.Story)}\n  {Differences(first, second)}");
        return false;
    }

    private static async Task<string> SayAsync(string program, HostileCase root)
    {
        string[] arguments = ["diagnose", "--mail-root", root.Directory, "--xmail-args", root.Arguments, "--no-probe", "--format", "json", "--lang", "en"];
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            return $"{process.ExitCode}\n{Waiting().Replace(Times().Replace(output, "$1"), "")}";
        }
        catch (Win32Exception)
        {
            return "longer than the system lets a command line be";
        }
    }

    private static string Differences(string first, string second) =>
        string.Join("\n  ", first.Split('\n').Except(second.Split('\n')).Take(3).Select(line => "before: " + line.Trim())
            .Concat(second.Split('\n').Except(first.Split('\n')).Take(3).Select(line => "after: " + line.Trim())));

    // Whether a pair is read a second time depends on how long ago it was written.
    [GeneratedRegex(",\\s*\"pairingRecheckTime\": \"[^\"]*\"")]
    private static partial Regex Waiting();

    [GeneratedRegex("(\"(?:collectTime|elapsed|now)\": )\"[^\"]*\"")]
    private static partial Regex Times();
}
