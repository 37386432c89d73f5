using System.Buffers.Binary;
using XMailFleet.Simulator.Lives;
using XMailFleet.V1;

namespace XMailFleet.Simulator.Agents;

/// <summary>
/// Answers to a gRPC call as they go over the wire, so that they can also be wrong: a message is a byte, its length and its
/// bytes; the status follows in a trailer (gRPC over HTTP/2).
/// </summary>
internal static class GrpcAnswers
{
    // Whether the message is compressed, and its length.
    private const int HeadBytes = 5;
    private const string Ok = "0";
    private const string Unimplemented = "12";
    private const string Unavailable = "14";
    private const int EnormousSize = 6 * 1024 * 1024;
    private const int EndlessSize = 2 * 1024 * 1024;

    public static async Task WriteAsync(HttpContext context, Conduct conduct, Func<DiagnoseRequest, byte[]> answer)
    {
        var ct = context.RequestAborted;
        var request = await ReadAsync(context, ct);
        context.Response.ContentType = "application/grpc";
        try
        {
            await WriteBodyAsync(context, conduct, () => answer(request), ct);
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Whoever asked has heard enough.
        }
    }

    /// <summary>The answer of an agent that does not know that call.</summary>
    public static Task WriteUnknownAsync(HttpContext context)
    {
        context.Response.ContentType = "application/grpc";
        return WriteAsync(context, [], Unimplemented, context.RequestAborted);
    }

    private static Task WriteBodyAsync(HttpContext context, Conduct conduct, Func<byte[]> diagnose, CancellationToken ct) => conduct switch
    {
        Conduct.Hanging => Task.Delay(Timeout.Infinite, ct),
        Conduct.Endless => WriteForEverAsync(context, ct),
        Conduct.Enormous => WriteAsync(context, [Frame(new byte[EnormousSize])], Ok, ct),
        Conduct.Talkative => WriteAsync(context, [Frame(diagnose()), Frame(diagnose())], Ok, ct),
        Conduct.BreakingOff => BreakOffAsync(context, Frame(diagnose()), ct),
        Conduct.Nonsense => WriteAsync(context, [Frame([0x0A, 0xFF, 0xFF, 0xFF, 0x7F, 0x00])], Ok, ct),
        Conduct.NoDiagnosis => WriteAsync(context, [Frame([])], Ok, ct),
        // collect_time { seconds: 2^62 }
        Conduct.BadTime => WriteAsync(
            context, [Frame([0x0A, 0x0C, 0x0A, 0x0A, 0x08, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40])], Ok, ct),
        Conduct.WebServer => BeWebServerAsync(context, ct),
        Conduct.Failing => WriteAsync(context, [], Unavailable, ct),
        _ => WriteAsync(context, [Frame(diagnose())], Ok, ct),
    };

    private static async Task WriteAsync(HttpContext context, byte[][] messages, string status, CancellationToken ct)
    {
        foreach (var message in messages) await context.Response.Body.WriteAsync(message, ct);
        context.Response.AppendTrailer("grpc-status", status);
    }

    private static async Task WriteForEverAsync(HttpContext context, CancellationToken ct)
    {
        await context.Response.Body.WriteAsync(Frame(new byte[EndlessSize]).AsMemory(0, 5), ct);
        while (true)
        {
            await context.Response.Body.WriteAsync(new byte[1], ct);
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }
    }

    private static async Task BreakOffAsync(HttpContext context, byte[] frame, CancellationToken ct)
    {
        await context.Response.Body.WriteAsync(frame.AsMemory(0, frame.Length / 2), ct);
        await context.Response.Body.FlushAsync(ct);
        context.Abort();
    }

    private static Task BeWebServerAsync(HttpContext context, CancellationToken ct)
    {
        (context.Response.StatusCode, context.Response.ContentType) = (StatusCodes.Status404NotFound, "text/html");
        return context.Response.WriteAsync("<h1>It works!</h1>", ct);
    }

    private static byte[] Frame(byte[] message)
    {
        var frame = new byte[message.Length + HeadBytes];
        BinaryPrimitives.WriteInt32BigEndian(frame.AsSpan(1), message.Length);
        message.CopyTo(frame, HeadBytes);
        return frame;
    }

    private static async Task<DiagnoseRequest> ReadAsync(HttpContext context, CancellationToken ct)
    {
        using var frame = new MemoryStream();
        await context.Request.Body.CopyToAsync(frame, ct);
        return DiagnoseRequest.Parser.ParseFrom(frame.GetBuffer().AsSpan(0, (int)frame.Length)[HeadBytes..]);
    }
}
