namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>
/// Lines of grpcurl as the programs print them and the README has them, carried out by another client that is not ours: buf says the same by
/// other names.
/// </summary>
internal static class Grpcurl
{
    /// <summary>Runs a line; a failed call ends with the gRPC status code times 8.</summary>
    public static Task<CommandResult> RunAsync(string line) => Buf.RunAsync(ArgumentsOf(line));

    /// <summary>What buf is told for it.</summary>
    public static string[] ArgumentsOf(string line)
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
            else
            {
                arguments.AddRange([option switch { "-cacert" => "--cacert", "-cert" => "--cert", "-key" => "--key", "-d" => "--data", "-H" => "--header", _ => throw new ArgumentException(option) }, words[0]]);
                words.RemoveAt(0);
            }
        }

        if (socket) (arguments, words[0]) = ([.. arguments, "--unix-socket", words[0]], "localhost");
        return words[1] is "list" ? [.. arguments, "--list-services", $"{scheme}://{words[0]}"] : [.. arguments, "--reflect", $"{scheme}://{words[0]}/{words[1]}"];
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
