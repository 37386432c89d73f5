using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Packages;

/// <summary>
/// The Debian packages of both programs, made on a fresh clone by the commands of a release, once for all tests. Names the environment variable
/// XMAILFLEET_PACKAGES what <c>packaging/build</c> has made, they are taken from there.
/// </summary>
internal static class DebianPackages
{
    /// <summary>Version of the packages to upgrade to: the same programs, under another number.</summary>
    public const string Newer = "99.0.0";

    private static readonly Lazy<Task<string>> Made = new(MakeAsync);

    /// <summary>Directory of the packages of the present version, and of the programs in them.</summary>
    public static Task<string> DirectoryAsync => Made.Value;

    /// <summary>Whether more is to be tried than there is time for in each run.</summary>
    public static bool IsReleased => Released is { Length: > 0 };

    private static string? Released => Environment.GetEnvironmentVariable("XMAILFLEET_PACKAGES");

    /// <summary>Puts them onto a machine: those of the present version into /root, the newer ones into /root/newer.</summary>
    /// <param name="root">Of the machine.</param>
    public static async Task CopyAsync(string root)
    {
        var directory = await DirectoryAsync;
        Directory.CreateDirectory(Path.Combine(root, "root", "newer"));
        foreach (var file in Directory.EnumerateFiles(directory, "*_amd64.deb")) File.Copy(file, Path.Combine(root, "root", Path.GetFileName(file)));
        foreach (var file in Directory.EnumerateFiles(await NewerAsync())) File.Copy(file, Path.Combine(root, "root", "newer", Path.GetFileName(file)));
    }

    private static async Task<string> NewerAsync() => Path.Combine(await FreshClone.DirectoryAsync, "artifacts", "newer");

    private static async Task<string> MakeAsync()
    {
        var directory = Released is { Length: > 0 } released ? released : await PublishAsync();
        foreach (var program in new[] { "agent", "collector" })
        {
            var file = Directory.EnumerateFiles(directory, $"xmailfleet-{program}-*-linux-x64").Single();
            await FreshClone.TypeAsync($"packaging/deb {program} amd64 --fast --version {Newer} --program '{file}' --out artifacts/newer");
        }

        return directory;
    }

    private static async Task<string> PublishAsync()
    {
        var agent = await PublishedPrograms.AgentAsync;
        // The agent is published once for all tests; it takes a minute.
        await FreshClone.TypeAsync(
            ". packaging/common && collector/packaging/build linux-x64 && packaging/bill collector linux-x64 && cp '" + agent + "' \"out/$(program_of agent linux-x64)\""
                + " && packaging/deb agent amd64 --fast && packaging/deb collector amd64 --fast");
        return Path.Combine(await FreshClone.DirectoryAsync, "out");
    }
}
