using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace XMailFleet.Diagnosing.Host.Processes;

/// <summary>
/// Runs this very program anew, as a process with no rights beyond an ordinary user's, for a limited time, and takes a limited answer. It is
/// the only program that is run without being examined: it is running already. Of Linux only.
/// </summary>
internal static class OwnChild
{
    // What runs this process, though the file may have been replaced or deleted since.
    private const string Self = "/proc/self/exe";

    // Whom it runs as where this process is root.
    private const string OrdinaryUser = "nobody";

    // A small heap, so that limits on memory are felt in time; the runtime would set room aside for one as large as the machine.
    private static readonly (string Name, string Value)[] Runtime = [("DOTNET_GCHeapHardLimit", "0x4000000"), ("DOTNET_TieredPGO", "0"), ("DOTNET_EnableDiagnostics", "0")];

    /// <summary>Runs it with one argument. All that it reads is <paramref name="input"/>.</summary>
    /// <param name="argument">Its command.</param>
    /// <param name="input">Its standard input.</param>
    /// <param name="environment">Its environment: nothing of this process's is passed on.</param>
    /// <param name="timeout">Time after which it is stopped.</param>
    /// <param name="outputLimit">Bytes of its standard output; with more it is stopped.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ChildAnswer> RunAsync(
        string argument, ReadOnlyMemory<byte> input, IReadOnlyDictionary<string, string> environment, TimeSpan timeout, int outputLimit, CancellationToken cancellation)
    {
        Process process;
        try
        {
            process = Start(argument, environment);
        }
        catch (Exception failure) when (failure is Win32Exception or IOException or InvalidOperationException or UnauthorizedAccessException)
        {
            return new ChildAnswer.NotStarted();
        }

        using (process)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(timeout);
            try
            {
                return await TalkAsync(process, input, outputLimit, deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return new ChildAnswer.TimedOut();
            }
            finally
            {
                Kill(process);
            }
        }
    }

    private static Process Start(string argument, IReadOnlyDictionary<string, string> environment)
    {
        var start = new ProcessStartInfo(Self, [argument])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        if (OwnRights.IsRoot) start.UserName = OrdinaryUser;
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        foreach (var (name, value) in Runtime) start.Environment[name] = value;
        // A build that is compiled as it runs has its runtime elsewhere.
        if (RuntimeFeature.IsDynamicCodeSupported) start.Environment["DOTNET_ROOT"] = RuntimeDirectory;
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }

    private static string RuntimeDirectory => Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));

    private static async Task<ChildAnswer> TalkAsync(Process process, ReadOnlyMemory<byte> input, int outputLimit, CancellationToken deadline)
    {
        // What it says on standard error is for whoever runs it by hand.
        var errors = process.StandardError.BaseStream.CopyToAsync(Stream.Null, deadline);
        await SayAsync(process, input, deadline);
        var output = new byte[outputLimit];
        var length = await process.StandardOutput.BaseStream.ReadAtLeastAsync(output, outputLimit, throwOnEndOfStream: false, deadline);
        if (length == outputLimit) return new ChildAnswer.Ended(-1, default);
        await process.WaitForExitAsync(deadline);
        await errors;
        return new ChildAnswer.Ended(process.ExitCode, output.AsMemory(0, length));
    }

    private static async Task SayAsync(Process process, ReadOnlyMemory<byte> input, CancellationToken deadline)
    {
        try
        {
            await process.StandardInput.BaseStream.WriteAsync(input, deadline);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has ended before it had read all: its status tells.
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited) process.Kill();
        }
        catch (Exception failure) when (failure is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }
}
