using System.Diagnostics;
using Google.Protobuf;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>A rehearsal by the published agent, started by the C library of a generation: the host's may be too old for its OpenSSL.</summary>
/// <param name="command">Gives program and arguments that start a program with the generation's own loader.</param>
internal sealed class PublishedStage(Func<string, string, (string Program, IReadOnlyList<string> Arguments)> command) : IStage
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>The published agent; null where none was made.</summary>
    public static string? Agent =>
        Environment.GetEnvironmentVariable("XMAILFLEET_PUBLISHED") is { Length: > 0 } published ? Path.Combine(published, "out", "agent", "xmailfleet-agent") : null;

    public async Task<Rehearsal> TryAsync(RehearsalRequest request, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var (program, arguments) = command(Agent!, "rehearse");
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        start.Environment.Clear();
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        try
        {
            var errors = process.StandardError.ReadToEndAsync(deadline.Token);
            request.WriteTo(process.StandardInput.BaseStream);
            process.StandardInput.Close();
            using var answer = new MemoryStream();
            await process.StandardOutput.BaseStream.CopyToAsync(answer, deadline.Token);
            await process.WaitForExitAsync(deadline.Token);
            return process.ExitCode == 0
                ? Rehearsal.Parser.ParseFrom(answer.ToArray())
                : new Rehearsal { State = RehearsalState.Failed, Detail = $"exit status {process.ExitCode}: {await errors}" };
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            return new Rehearsal { State = RehearsalState.TimedOut };
        }
    }
}
