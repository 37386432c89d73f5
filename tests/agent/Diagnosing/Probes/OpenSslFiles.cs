using System.Diagnostics;

namespace XMailFleet.Agent.Tests.Diagnosing.Probes;

/// <summary>Certificates and keys that the real <c>openssl</c> command makes afresh in a directory of their own.</summary>
internal sealed class OpenSslFiles : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-openssl-").FullName;

    public string PathOf(string name) => Path.Combine(_directory, name);

    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>
    /// Makes NAME.pem, self-signed, and NAME.key. <paramref name="newKey"/> is what <c>openssl req -newkey</c> takes,
    /// with its options.
    /// </summary>
    public Task MakeSelfSignedAsync(string name, params IEnumerable<string> newKey) => RunAsync(
        ["req", "-x509", "-nodes", "-days", "30", "-subj", $"/CN={name}.example.test",
            "-keyout", PathOf($"{name}.key"), "-out", PathOf($"{name}.pem"), "-newkey", .. newKey]);

    /// <summary>Makes a root, an intermediate and leaf.pem, leaf.key; chain.pem is leaf and intermediate.</summary>
    public async Task MakeChainAsync()
    {
        await MakeSelfSignedAsync("root", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
        await IssueAsync("intermediate", "root", "basicConstraints=critical,CA:true");
        await IssueAsync("leaf", "intermediate", "basicConstraints=CA:false");
        await File.WriteAllTextAsync(PathOf("chain.pem"), Read("leaf.pem") + Read("intermediate.pem"));
    }

    private async Task IssueAsync(string name, string issuer, string extension)
    {
        await File.WriteAllTextAsync(PathOf("extensions"), extension);
        await RunAsync("req", "-new", "-nodes", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
            "-subj", $"/CN={name}.example.test", "-keyout", PathOf($"{name}.key"), "-out", PathOf($"{name}.csr"));
        await RunAsync("x509", "-req", "-in", PathOf($"{name}.csr"), "-CA", PathOf($"{issuer}.pem"),
            "-CAkey", PathOf($"{issuer}.key"), "-days", "30", "-extfile", PathOf("extensions"),
            "-out", PathOf($"{name}.pem"));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    private static async Task RunAsync(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("openssl", arguments) { RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, errors);
    }
}
