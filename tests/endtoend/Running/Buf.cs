using Google.Protobuf;

namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>The buf command: a gRPC client that is not ours and has none of our files.</summary>
internal static class Buf
{
    /// <summary>The program itself, which needs nothing else.</summary>
    public static string Program { get; } = Directory.GetFiles(Path.Combine(BuiltPrograms.Repository, "tests", ".tools", "node_modules", "@bufbuild"), "buf", SearchOption.AllDirectories)
        .First(path => path.EndsWith("/bin/buf", StringComparison.Ordinal) && new FileInfo(path).Length > 1 << 20);

    /// <summary>Calls a method by reflection alone; request and response are protobuf JSON.</summary>
    public static async Task<T> CallAsync<T>(Server server, string method, string request = "{}")
        where T : IMessage, new()
    {
        var call = await CurlAsync(server, method, "--data", request);
        return call.ExitCode == 0 ? JsonParser.Default.Parse<T>(call.Output) : throw new InvalidOperationException(call.Errors);
    }

    /// <summary>Runs buf curl against the server; a failed call ends with the gRPC status code times 8.</summary>
    public static Task<CommandResult> CurlAsync(Server server, string path, params string[] options) =>
        RunAsync(["curl", "--protocol", "grpc", "--http2-prior-knowledge", "--reflect", "--unix-socket", server.Socket, .. options, $"http://localhost/{path}"]);

    public static Task<CommandResult> RunAsync(params string[] arguments) => ProgramProcess.RunAsync(BuiltPrograms.Buf, arguments);
}
