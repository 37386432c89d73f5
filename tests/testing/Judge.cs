namespace XMailFleet.Testing;

/// <summary>
/// The real libssl, called as XMail calls it, by the small C program in <c>judge/</c>, which is compiled on first use.
/// </summary>
public static class Judge
{
    private static readonly Lazy<string> Program = new(Compile);

    /// <summary>
    /// For each pair of files: "ok", or the step at which XMail would fail: "certificate" (-235), "key" (-236) or
    /// "check" (-243).
    /// </summary>
    public static string[] Load(IEnumerable<(string Certificate, string Key)> pairs) =>
        Ask("load", pairs.Select(pair => $"{pair.Certificate}\t{pair.Key}"));

    public static string Load(string certificate, string key) => Load([(certificate, key)])[0];

    /// <summary>For each CA file: "ok" or "verify-paths" (-244).</summary>
    public static string[] LoadCa(params IEnumerable<string> paths) => Ask("ca", paths);

    /// <summary>
    /// For each PEM file: key bits, signature bits and whether OpenSSL takes it for self-signed, of every certificate.
    /// </summary>
    public static (int Key, int Signature, bool SelfSigned)[][] Strength(params IEnumerable<string> paths) =>
        [.. Ask("strength", paths).Select(line => line.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(Parse).ToArray())];

    /// <summary>Security bits of RSA keys of these sizes.</summary>
    public static int[] Factoring(params IEnumerable<int> bits) =>
        [.. Ask("factoring", bits.Select(b => b.ToString(null, null))).Select(int.Parse)];

    /// <summary>For each PEM file, whether a lookup in the hashed directory finds its first certificate.</summary>
    public static bool[] Find(string directory, params IEnumerable<string> paths) =>
        [.. Ask("find", paths.Select(path => $"{directory}\t{path}")).Select(answer => answer == "found")];

    private static (int Key, int Signature, bool SelfSigned) Parse(string entry)
    {
        var fields = entry.Split(' ').Select(int.Parse).ToArray();
        return (fields[0], fields[1], fields[2] == 1);
    }

    private static string[] Ask(string command, IEnumerable<string> questions)
    {
        var input = string.Concat(questions.Select(question => question + "\n"));
        var output = Command.Run(Program.Value, "/", [command], input);
        return output.Split('\n')[..^1];
    }

    private static string Compile()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("xmailfleet-judge-").FullName, "judge");
        var source = Path.Combine(AppContext.BaseDirectory, "judge", "judge.c");
        Command.Run("gcc", "/", ["-O1", "-o", program, source, "-lssl", "-lcrypto"]);
        return program;
    }
}
