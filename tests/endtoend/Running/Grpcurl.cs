namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// Lines of grpcurl as the programs print them and the README has them, carried out by another client that is not ours: buf says the same by
/// other names.
/// </summary>
internal static class Grpcurl
{
    // A failed call ends with the gRPC status code times 8.
    private const int Unauthenticated = 16 * 8;

    /// <summary>Runs a line.</summary>
    public static Task<CommandResult> RunAsync(string line) => Buf.RunAsync(ArgumentsOf(line, "--reflect"));

    /// <summary>
    /// Whether a line is refused to somebody who is nobody. A method is called without reflection, which is refused too, and would not tell why.
    /// </summary>
    public static async Task<bool> IsRefusedAsync(string line)
    {
        var run = await Buf.RunAsync(ArgumentsOf(line, "--schema", Path.Combine(BuiltPrograms.Repository, "protos")));
        return run.Output.Length == 0 && (run.ExitCode == Unauthenticated || run.Errors.Contains("not authenticated", StringComparison.Ordinal));
    }

    private static string[] ArgumentsOf(string line, params string[] methods)
    {
        Assert.StartsWith("grpcurl ", line, StringComparison.Ordinal);
        var arguments = new List<string> { "curl", "--protocol", "grpc" };
        var words = Split(line).Skip(1).ToList();
        var scheme = "https";
        var socket = false;
        while (words[0][0] is '-')
        {
            var option = words[0];
            words.RemoveAt(0);
            if (option is "-plaintext") (scheme, arguments) = ("http", [.. arguments, "--http2-prior-knowledge"]);
            else if (option is "-unix") socket = true;
            else if (option is "-H")
            {
                arguments.AddRange(["--header", words[0]]);
                if (methods[0] is "--reflect" || words[^1] is "list") arguments.AddRange(["--reflect-header", words[0]]);
                words.RemoveAt(0);
            }
            else
            {
                arguments.AddRange([option switch { "-cacert" => "--cacert", "-cert" => "--cert", "-key" => "--key", "-d" => "--data", _ => throw new ArgumentException(option) }, words[0]]);
                words.RemoveAt(0);
            }
        }

        if (socket) (arguments, words[0]) = ([.. arguments, "--unix-socket", words[0]], "localhost");
        return words[1] is "list" ? [.. arguments, "--list-services", $"{scheme}://{words[0]}"] : [.. arguments, .. methods, $"{scheme}://{words[0]}/{words[1]}"];
    }

    // As a shell does it with words that have no quotes but single or double ones around a whole.
    private static IEnumerable<string> Split(string line)
    {
        for (var rest = line.Trim(); rest.Length > 0; rest = rest.TrimStart())
        {
            var quote = rest[0] is '\'' or '"' ? rest[0] : ' ';
            var start = quote is ' ' ? 0 : 1;
            var end = rest.IndexOf(quote, start) is >= 0 and var found ? found : rest.Length;
            yield return rest[start..end];
            rest = rest[Math.Min(rest.Length, end + 1)..];
        }
    }
}
