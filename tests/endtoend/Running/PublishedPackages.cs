namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>The packages as an admin installs them: made on a fresh clone by the lines of the README, once for all tests.</summary>
internal static class PublishedPackages
{
    private static readonly Lazy<Task<IReadOnlyList<string>>> Made = new(MakeAsync);

    /// <summary>Paths of the packages of this machine's architecture.</summary>
    public static Task<IReadOnlyList<string>> AllAsync => Made.Value;

    private static async Task<IReadOnlyList<string>> MakeAsync()
    {
        var clone = await FreshClone.DirectoryAsync;
        foreach (var line in new[] { "agent/packaging/build", "collector/packaging/build" })
        {
            var build = await ProgramProcess.RunAsync("sh", ["-c", $"cd '{clone}' && {line}"]);
            if (build.ExitCode != 0) throw new InvalidOperationException($"{line}: {build.Output}{build.Errors}");
        }

        return [.. Directory.EnumerateFiles(Path.Combine(clone, "out"), "*_amd64.deb")];
    }
}
