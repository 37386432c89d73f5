namespace XMailFleet.Testing;

/// <summary>Runs programs that get no sockets of a family, by the C program in <c>sandbox/</c>.</summary>
public static class BarredSockets
{
    /// <summary>AF_INET6.</summary>
    public const string IPv6 = "10";

    /// <summary>AF_NETLINK.</summary>
    public const string Netlink = "16";

    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    /// <summary>Path of the program, which takes a family, another one's path and arguments. Compiled by gcc on first use.</summary>
    public static Task<string> PathAsync => Compiled.Value;

    private static async Task<string> CompileAsync()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("xmailfleet-sandbox-").FullName, "without-sockets");
        var source = Path.Combine(AppContext.BaseDirectory, "sandbox", "without-sockets.c");
        await Command.OutputOfAsync("gcc", ["-O1", "-Wall", "-Wextra", "-Werror", "-o", program, source]);
        return program;
    }
}
