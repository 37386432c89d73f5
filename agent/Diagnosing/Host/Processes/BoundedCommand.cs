using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// Runs a command for a limited time, with limited memory, and reads a limited part of its answer. Nothing else in the agent runs a
/// program: the agent is often root, and this takes only what root alone can have put where it is. Never does what is run have more
/// rights than an ordinary user.
/// </summary>
internal static class BoundedCommand
{
    // Whom a command runs as where the agent is root.
    private const string OrdinaryUser = "nobody";

    // The shell bounds itself before it becomes the program: a limit set from outside comes too late, and needs rights of its own.
    // Kilobytes of memory, seconds of processor time, blocks of files and of core dumps.
    private const string Limited = "ulimit -v 524288 && ulimit -t 5 && ulimit -f 0 && ulimit -c 0 || exit 125; exec \"$0\" \"$@\"";
    private const int NotLimited = 125;
    private const int MayNotRun = 126; // what sh(1) ends with
    private const int NotThere = 127;
    private const int ErrorLimit = 4 << 10;

    /// <summary>
    /// Runs <paramref name="program"/>. When the time is over, or the answer exceeds <paramref name="outputLimit"/> bytes,
    /// the command and its children are killed. Standard input is empty; of standard error only the shell's own words are told; of the
    /// agent's environment it gets nothing.
    /// </summary>
    public static async Task<CommandAnswer> RunAsync(
        TrustedProgram program, IReadOnlyList<string> arguments, TimeSpan timeout, int outputLimit, CancellationToken cancellation)
    {
        Process process;
        try
        {
            var shell = OperatingSystem.IsWindows() ? null : TrustedProgram.Examine("/bin/sh").Program;
            if (!OperatingSystem.IsWindows() && shell is null) return new CommandAnswer.NotPermitted();
            process = Start(program.Path, arguments, shell);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            // The operating system's words alone ("Exec format error"), without the runtime's sentence around them.
            return new CommandAnswer.NotStarted(failure is Win32Exception error ? new Win32Exception(error.NativeErrorCode).Message : failure.Message);
        }

        using (process)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(timeout);
            try
            {
                return await ReadAsync(process, outputLimit, deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new CommandAnswer.TimedOut();
            }
            finally
            {
                Kill(process);
            }
        }
    }

    private static Process Start(string path, IReadOnlyList<string> arguments, TrustedProgram? shell)
    {
        var start = new ProcessStartInfo(shell?.Path ?? path, shell is null ? arguments : ["-c", Limited, path, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetPathRoot(path) ?? "/",
        };
        if (OwnRights.IsRoot) start.UserName = OrdinaryUser;
        SetEnvironment(start.Environment);
        var process = Process.Start(start) ?? throw new InvalidOperationException("The command did not start.");
        process.StandardInput.Close();
        return process;
    }

    // What the agent was started with (LD_PRELOAD, OPENSSL_CONF, PATH) would choose code for a command that is to be trusted.
    private static void SetEnvironment(IDictionary<string, string?> environment)
    {
        environment.Clear();
        environment["LC_ALL"] = "C";
        // Programs of Windows find the system's DLLs and its sources of random numbers by it.
        if (OperatingSystem.IsWindows()) environment["SystemRoot"] = Environment.GetFolderPath(Environment.SpecialFolder.Windows);
    }

    private static async Task<CommandAnswer> ReadAsync(Process process, int outputLimit, CancellationToken deadline)
    {
        var errors = ReadErrorsAsync(process.StandardError.BaseStream, deadline);
        var output = new byte[outputLimit];
        var length = await process.StandardOutput.BaseStream.ReadAtLeastAsync(output, outputLimit, throwOnEndOfStream: false, deadline);
        if (length == outputLimit) return new CommandAnswer.TooLong();
        await process.WaitForExitAsync(deadline);
        var error = await errors;
        return OperatingSystem.IsWindows() || process.ExitCode is not (NotLimited or MayNotRun or NotThere)
            ? new CommandAnswer.Completed(process.ExitCode, Encoding.UTF8.GetString(output, 0, length))
            : OfShell(process.ExitCode, error);
    }

    // Root may run what an ordinary user may not: that says nothing of the program.
    private static CommandAnswer OfShell(int status, string error) =>
        status is NotLimited || (status is MayNotRun && OwnRights.IsRoot)
            ? new CommandAnswer.NotPermitted()
            : new CommandAnswer.NotStarted(error.TrimEnd() is var said && said.LastIndexOf(": ", StringComparison.Ordinal) is > 0 and var colon ? said[(colon + 2)..] : "");

    // A full pipe would stop the command: what it says beyond the first of it is read and forgotten.
    private static async Task<string> ReadErrorsAsync(Stream stream, CancellationToken deadline)
    {
        var errors = new byte[ErrorLimit];
        var length = await stream.ReadAtLeastAsync(errors, ErrorLimit, throwOnEndOfStream: false, deadline);
        await stream.CopyToAsync(Stream.Null, deadline);
        return Encoding.UTF8.GetString(errors, 0, length);
    }

    private static void Kill(Process process)
    {
        try
        {
            // The runtime looks for children through every process of the host, also where the command has ended.
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }
}
