using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Google.Protobuf;
using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing.Stage;

/// <summary>
/// The process in which is rehearsed: reads what to try, gives up its rights, loads the library, answers and ends. It trusts that its parent
/// has looked at what is to be loaded; of what the files hold it trusts nothing.
/// </summary>
internal static class StageProgram
{
    /// <summary>Ended as told.</summary>
    public const int Answered = 0;

    /// <summary>The process could not be confined; nothing was loaded.</summary>
    public const int NotConfined = 3;

    /// <summary>A library could not be loaded, or has not what XMail calls.</summary>
    public const int NotLoaded = 4;

    private static readonly ClientKind[] Clients = [ClientKind.Usual, ClientKind.UsualTls12, ClientKind.Any];

    /// <summary>Exit status.</summary>
    public static int Run(Stream input, Stream output)
    {
        var request = RehearsalRequest.Parser.ParseFrom(input);
        try
        {
            var files = StagedFiles.Put(request);
            Confinement.Confine();
            var calls = Load(request);
            Confinement.ForbidFurtherCode();
            var answer = Rehearse(calls, request, files);
            answer.WriteTo(output);
            output.Flush();
            return Answered;
        }
        catch (StageException)
        {
            return NotConfined;
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException or BadImageFormatException)
        {
            return NotLoaded;
        }
    }

    private static OpenSslCalls Load(RehearsalRequest request)
    {
        // libssl finds that libcrypto which is there already; modules that openssl.cnf names likewise.
        nint[] loaded = [.. request.Libraries.Select(NativeLibrary.Load)];
        return OpenSslCalls.Of(loaded[0], NativeLibrary.Load(request.SslLibrary));
    }

    // XMail begins in one thread and serves in others, where an error of the configuration shows that the first does not see.
    private static Rehearsal Rehearse(OpenSslCalls calls, RehearsalRequest request, StagedFiles files)
    {
        calls.Begin();
        var answer = new Rehearsal { State = RehearsalState.Done, LibraryPath = request.SslLibrary, LibraryVersion = calls.Version };
        foreach (var kind in Clients)
        {
            if (answer.FailedStep is RehearsedStep.Unspecified) Meet(kind, calls, request, files, answer);
        }

        return answer;
    }

    private static void Meet(ClientKind kind, OpenSslCalls calls, RehearsalRequest request, StagedFiles files, Rehearsal answer)
    {
        RehearsedClient? first = null;
        foreach (var offer in Meeting.OffersOf(kind))
        {
            RehearsedClient? fared = null;
            InOwnThread(() => fared = Meet(kind, offer, calls, request, files, answer));
            if (fared is null) return;
            first ??= fared;
            if (!fared.Served) continue;
            answer.Clients.Add(fared);
            return;
        }

        answer.Clients.Add(first);
    }

    // Null where it does not come to a meeting.
    private static RehearsedClient? Meet(
        ClientKind kind, Meeting.Offer offer, OpenSslCalls calls, RehearsalRequest request, StagedFiles files, Rehearsal answer)
    {
        using var server = XMailServer.Prepare(calls, request, files);
        if (server.FailedStep is not RehearsedStep.Unspecified)
        {
            (answer.FailedStep, answer.Error) = (server.FailedStep, server.Error);
            return null;
        }

        var fared = Meeting.Hold(kind, offer, server, request.WantsCertificate);
        if (!fared.Served && answer.Error.Length == 0) answer.Error = server.Error;
        return fared;
    }

    private static void InOwnThread(Action act)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                act();
            }
            catch (Exception thrown)
            {
                failure = ExceptionDispatchInfo.Capture(thrown);
            }
        });
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
