namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>Commands of the collector as somebody types them who sits at its machine.</summary>
internal static class Typed
{
    /// <summary>Runs one, with the collector's data directory; it must succeed. What stands on stdout, without the end of its last line.</summary>
    public static async Task<string> TypeAsync(this Server collector, params string[] words)
    {
        var run = await collector.TryTypingAsync(words);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', words)}: {run.Errors}");
        return run.Output.TrimEnd('\n');
    }

    /// <summary>The same, whatever comes of it.</summary>
    public static Task<CommandResult> TryTypingAsync(this Server collector, params string[] words) =>
        ProgramProcess.RunAsync(collector.Program, [.. words, "--data-dir", collector.State]);
}
