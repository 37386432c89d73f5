using System.Buffers.Binary;

namespace XMailFleet.Simulator.Hostility;

/// <summary>How hostile agents send what they send. A message is a byte, its length and its bytes; the status follows in a trailer.</summary>
internal static class HostileWire
{
    private const int Large = 2 * 1024 * 1024;
    private const int HeadLength = 5;

    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(200);

    public static async Task AnswerAsync(HttpContext context, HostileKind kind, Func<byte[]> make, Random chance)
    {
        if (kind is HostileKind.Anything && chance.Next(4) == 0)
            kind = chance.Next(3) switch { 0 => HostileKind.Enormous, 1 => HostileKind.Dripping, _ => HostileKind.BreakingOff };
        await QuietlyAsync(async () =>
        {
            Begin(context);
            switch (kind)
            {
                case HostileKind.Enormous: await EnormousAsync(context, chance); break;
                case HostileKind.Dripping: await DripAsync(context, chance); break;
                case HostileKind.BreakingOff: await BreakOffAsync(context, chance); break;
                default: await SendAsync(context, make()); break;
            }
        });
    }

    /// <summary>Sends a message, as an honest agent does.</summary>
    public static Task SendAsync(HttpContext context, byte[] message) => QuietlyAsync(async () =>
    {
        Begin(context);
        await context.Response.Body.WriteAsync(Head((uint)message.Length), context.RequestAborted);
        await context.Response.Body.WriteAsync(message, context.RequestAborted);
        context.Response.AppendTrailer("grpc-status", "0");
    });

    /// <summary>Tells of changes without end, as fast as they are taken.</summary>
    public static Task NotifyAsync(HttpContext context) => QuietlyAsync(async () =>
    {
        Begin(context);
        // changed_parts { KEY_MATERIAL }, and a silence of ten minutes.
        byte[] notice = [.. Head(8), 0x12, 0x01, 0x01, 0x1A, 0x03, 0x08, 0xD8, 0x04];
        byte[] many = [.. Enumerable.Repeat(notice, 500).SelectMany(one => one)];
        while (true) await context.Response.Body.WriteAsync(many, context.RequestAborted);
    });

    private static void Begin(HttpContext context) => context.Response.ContentType = "application/grpc";

    private static async Task EnormousAsync(HttpContext context, Random chance)
    {
        await context.Response.Body.WriteAsync(Head(chance.Next(2) == 0 ? uint.MaxValue : 3 * Large), context.RequestAborted);
        for (var sent = 0; sent < 3 * Large; sent += Large / 32) await context.Response.Body.WriteAsync(new byte[Large / 32], context.RequestAborted);
    }

    private static async Task DripAsync(HttpContext context, Random chance)
    {
        // Nearly all of it at once, or next to nothing.
        var atOnce = chance.Next(2) == 0 ? Large - 1000 : 0;
        await context.Response.Body.WriteAsync(Head(Large), context.RequestAborted);
        await context.Response.Body.WriteAsync(new byte[atOnce], context.RequestAborted);
        while (true)
        {
            await context.Response.Body.WriteAsync(new byte[1], context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(DripPause, context.RequestAborted);
        }
    }

    private static async Task BreakOffAsync(HttpContext context, Random chance)
    {
        await context.Response.Body.WriteAsync(Head(Large), context.RequestAborted);
        await context.Response.Body.WriteAsync(new byte[chance.Next(Large)], context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task QuietlyAsync(Func<Task> send)
    {
        try
        {
            await send();
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Whoever asked has heard enough.
        }
    }

    private static byte[] Head(uint length)
    {
        var head = new byte[HeadLength];
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(1), length);
        return head;
    }
}
