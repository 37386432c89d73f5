using System.Diagnostics;

namespace XMailFleet.Testing;

/// <summary>An ordinary user of the host, without rights to anything of root's. Only root can act as one.</summary>
public static class Nobody
{
    public const string Owner = "65534:65534";

    private static readonly string[] Identity = ["--reuid=65534", "--regid=65534", "--clear-groups"];

    /// <summary>Runs a shell script as that user; <paramref name="arguments"/> are its $1, $2 and so on.</summary>
    public static Task<string> RunAsync(string script, params string[] arguments) =>
        Command.OutputOfAsync("setpriv", [.. Identity, "sh", "-c", script, "sh", .. arguments], directory: "/");

    /// <summary>Starts a program that goes on.</summary>
    public static Process Start(string program, IReadOnlyList<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("setpriv", [.. Identity, program, .. arguments]) { WorkingDirectory = "/" };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
