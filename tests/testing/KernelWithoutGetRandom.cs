namespace XMailFleet.Testing;

/// <summary>Runs programs as a Linux before 3.17 would, without <c>getrandom</c>, by the C program in <c>sandbox/</c>.</summary>
public static class KernelWithoutGetRandom
{
    private static readonly Lazy<Task<string>> Compiled = new(CompileAsync);

    /// <summary>Path of the program, which takes another one's path and arguments. Compiled by gcc on first use.</summary>
    public static Task<string> PathAsync => Compiled.Value;

    private static async Task<string> CompileAsync()
    {
        var program = Path.Combine(Directory.CreateTempSubdirectory("xmailfleet-sandbox-").FullName, "without-getrandom");
        var source = Path.Combine(AppContext.BaseDirectory, "sandbox", "without-getrandom.c");
        await Command.OutputOfAsync("gcc", ["-O1", "-Wall", "-Wextra", "-Werror", "-o", program, source]);
        return program;
    }
}
