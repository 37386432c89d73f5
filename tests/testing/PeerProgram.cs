using System.Diagnostics;
using System.Security.Cryptography;

namespace XMailFleet.Testing;

/// <summary>Compiles peer/*.c with the host's gcc and OpenSSL, once for each state of the sources.</summary>
internal static class PeerProgram
{
    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    /// <summary>Path of the program.</summary>
    public static Task<string> PathAsync => Compiled.Value;

    private static async Task<string> CompileAsync()
    {
        var sources = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "peer")).Order().ToArray();
        var directory = Path.Combine(Path.GetTempPath(), $"xmailfleet-peer-{await HashAsync(sources)}");
        var program = Path.Combine(directory, "xmail-peer");
        if (File.Exists(program)) return program;

        Directory.CreateDirectory(directory);
        // Test processes may compile side by side: each to a name of its own, then a rename, which is atomic.
        var draft = Path.Combine(directory, $"draft-{Environment.ProcessId}");
        await RunCompilerAsync(draft, sources.Where(source => source.EndsWith(".c", StringComparison.Ordinal)));
        File.Move(draft, program, overwrite: true);
        return program;
    }

    private static async Task<string> HashAsync(IEnumerable<string> sources)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var source in sources) hash.AppendData(await File.ReadAllBytesAsync(source));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..16];
    }

    private static async Task RunCompilerAsync(string output, IEnumerable<string> sources)
    {
        string[] flags = ["-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror"];
        var start = new ProcessStartInfo("gcc", [.. flags, "-o", output, .. sources, "-lssl", "-lcrypto", "-lpthread"])
        {
            RedirectStandardError = true,
        };
        using var compiler = Process.Start(start)!;
        var messages = await compiler.StandardError.ReadToEndAsync();
        await compiler.WaitForExitAsync();
        if (compiler.ExitCode != 0) throw new InvalidOperationException($"xmail-peer does not compile:\n{messages}");
    }
}
