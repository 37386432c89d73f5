using System.Globalization;

namespace XMailFleet.Testing;

/// <summary>
/// The real libssl, called as XMail calls it, by the small C program in <c>judge/</c>, which is compiled on first use.
/// </summary>
public static class Judge
{
    private static readonly Lazy<Task<string>> Program = new(CompileAsync);

    /// <summary>
    /// For each pair of files: "ok", or the step at which XMail would fail: "certificate" (-235), "key" (-236) or
    /// "check" (-243).
    /// </summary>
    public static Task<string[]> LoadAsync(IEnumerable<(string Certificate, string Key)> pairs) =>
        AskAsync("load", pairs.Select(pair => $"{pair.Certificate}\t{pair.Key}"));

    /// <summary>The same for one pair.</summary>
    public static async Task<string> LoadAsync(string certificate, string key) => (await LoadAsync([(certificate, key)]))[0];

    /// <summary>For each CA file: "ok" or "verify-paths" (-244).</summary>
    public static Task<string[]> LoadCaAsync(IEnumerable<string> paths) => AskAsync("ca", paths);

    /// <summary>
    /// For each PEM file: key bits, signature bits and whether OpenSSL takes it for self-signed, of every certificate.
    /// </summary>
    public static async Task<(int Key, int Signature, bool SelfSigned)[][]> StrengthAsync(IEnumerable<string> paths) =>
        [.. (await AskAsync("strength", paths)).Select(line => line.Split(';')[..^1].Select(Parse).ToArray())];

    /// <summary>Security bits of RSA keys of these sizes.</summary>
    public static async Task<int[]> FactoringAsync(IEnumerable<int> bits) =>
        [.. (await AskAsync("factoring", bits.Select(b => $"{b}"))).Select(ToNumber)];

    /// <summary>
    /// For each CA file and client certificate: "ok", or why the certificate is not accepted of a client whose chain only
    /// the CA file can complete.
    /// </summary>
    public static Task<string[]> VerifyClientAsync(IEnumerable<(string CaFile, string Certificate)> pairs) =>
        AskAsync("client", pairs.Select(pair => $"{pair.CaFile}\t{pair.Certificate}"));

    /// <summary>
    /// Whether a server with these files, which verifies clients against the CA file and directory, comes to a session with
    /// a client that shows the certificate of that file, or none.
    /// </summary>
    public static async Task<bool> HandshakeAsync(string certificate, string key, string? caFile, string? caDirectory, string? client) =>
        (await AskAsync("handshake", [$"{certificate}\t{key}\t{caFile ?? "-"}\t{caDirectory ?? "-"}\t{client ?? "-"}"]))[0] == "ok";

    /// <summary>For each PEM file, whether a lookup in the hashed directory finds its first certificate.</summary>
    public static async Task<bool[]> FindAsync(string directory, IEnumerable<string> paths) =>
        [.. (await AskAsync("find", paths.Select(path => $"{directory}\t{path}"))).Select(answer => answer == "found")];

    private static (int Key, int Signature, bool SelfSigned) Parse(string entry)
    {
        var fields = entry.Split(' ').Select(ToNumber).ToArray();
        return (fields[0], fields[1], fields[2] == 1);
    }

    private static int ToNumber(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<string[]> AskAsync(string command, IEnumerable<string> questions)
    {
        var input = string.Concat(questions.Select(question => question + "\n"));
        var output = await Command.OutputOfAsync(await Program.Value, [command], input: input);
        return output.Split('\n')[..^1];
    }

    private static async Task<string> CompileAsync()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("xmailfleet-judge-").FullName, "judge");
        var source = Path.Combine(AppContext.BaseDirectory, "judge", "judge.c");
        await Command.OutputOfAsync("gcc", ["-O1", "-o", program, source, "-lssl", "-lcrypto"]);
        return program;
    }
}
