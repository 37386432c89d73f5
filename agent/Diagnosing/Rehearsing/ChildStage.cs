using Google.Protobuf;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Rehearsing.Stage;
using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>A child of this process, without its rights, that does nothing else. One at a time.</summary>
internal sealed class ChildStage : IStage, IDisposable
{
    /// <summary>The command of the program that plays the child's part.</summary>
    public const string Command = "rehearse";

    // A rehearsal takes milliseconds; a key that keeps OpenSSL busy for seconds is a finding of its own.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private const int MaxAnswerBytes = 64 * 1024;
    private const int MaxText = 300;

    private readonly SemaphoreSlim _turn = new(1);

    public async Task<Rehearsal> TryAsync(RehearsalRequest request, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        var said = request.ToByteArray();
        try
        {
            return Understand(await OwnChild.RunAsync(Command, said, environment, Patience, MaxAnswerBytes, cancellationToken));
        }
        finally
        {
            // A key is in it.
            said.AsSpan().Clear();
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static Rehearsal Understand(ChildAnswer answer) => answer switch
    {
        ChildAnswer.NotStarted => new Rehearsal { State = RehearsalState.NotPermitted },
        ChildAnswer.TimedOut => new Rehearsal { State = RehearsalState.TimedOut },
        ChildAnswer.Ended { ExitCode: StageProgram.Answered } ended => Parse(ended.Output),
        ChildAnswer.Ended { ExitCode: StageProgram.NotConfined } => new Rehearsal { State = RehearsalState.NotPermitted },
        ChildAnswer.Ended { ExitCode: StageProgram.NotLoaded } => Refusal.NotLoadable("the loader does not take it"),
        ChildAnswer.Ended ended => Failed(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"exit status {ended.ExitCode}")),
        _ => Failed("no answer"),
    };

    // What it loaded may have said this: it is bounded and typed like all that comes from elsewhere.
    private static Rehearsal Parse(ReadOnlyMemory<byte> output)
    {
        try
        {
            var said = Rehearsal.Parser.WithDiscardUnknownFields(true).ParseFrom(output.Span);
            var isKnown = said.State is RehearsalState.Done && Enum.IsDefined(said.FailedStep) && said.Clients.Count <= 8 && said.Clients.All(client => Enum.IsDefined(client.Kind));
            return isKnown ? Bound(said) : Failed("answer without sense");
        }
        catch (InvalidProtocolBufferException)
        {
            return Failed("answer without sense");
        }
    }

    private static Rehearsal Bound(Rehearsal said)
    {
        said.Detail = "";
        said.Untrusted = null;
        (said.LibraryVersion, said.Error, said.LibraryPath) = (Text(said.LibraryVersion), Text(said.Error), Text(said.LibraryPath));
        foreach (var client in said.Clients) (client.Protocol, client.CipherSuite, client.Alert) = (Text(client.Protocol), Text(client.CipherSuite), Text(client.Alert));
        return said;
    }

    private static string Text(string text) => new([.. text.Take(MaxText).Select(character => char.IsAscii(character) && !char.IsControl(character) ? character : '?')]);

    private static Rehearsal Failed(string detail) => new() { State = RehearsalState.Failed, Detail = detail };
}
