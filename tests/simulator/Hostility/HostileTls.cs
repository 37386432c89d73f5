using System.Buffers.Binary;
using Microsoft.AspNetCore.Connections;

namespace XMailFleet.Simulator.Hostility;

/// <summary>What hostile agents do before TLS is established. A record is its type, a version, its length and its bytes (RFC 8446, 5.1).</summary>
internal static class HostileTls
{
    private const byte Alert = 21;
    private const byte Handshake = 22;
    private const byte ServerHello = 2;
    private const int LargestRecord = 16 * 1024;

    // An honest greeting, but for its random bytes: everything that comes after it is missing.
    private static readonly byte[] Greeting =
    [
        0x03, 0x03, .. Enumerable.Repeat((byte)0x5A, 32), 0x00, 0xC0, 0x2B, 0x00, 0x00, 0x05, 0xFF, 0x01, 0x00, 0x01, 0x00,
    ];

    private static readonly TimeSpan DripPause = TimeSpan.FromMilliseconds(200);

    /// <summary>Whether a kind ends before the first request.</summary>
    public static bool IsMeant(HostileKind kind) => kind is HostileKind.NoTls or HostileKind.HalfHandshake or HostileKind.EndlessHandshake;

    /// <summary>Meets a connection.</summary>
    public static async Task MeetAsync(ConnectionContext connection, HostileKind kind, Random chance)
    {
        try
        {
            await (kind switch
            {
                HostileKind.NoTls => BabbleAsync(connection, chance),
                HostileKind.HalfHandshake => BeginAsync(connection, chance),
                _ => GoOnForEverAsync(connection, chance),
            });
        }
        catch (Exception error) when (error is IOException or OperationCanceledException)
        {
            // Whoever called has heard enough.
        }
    }

    // Another protocol, or none, for as long as it is listened to.
    private static async Task BabbleAsync(ConnectionContext connection, Random chance)
    {
        var noise = new byte[LargestRecord];
        chance.NextBytes(noise);
        switch (chance.Next(3))
        {
            case 0: await SendAsync(connection, "220 mail.example.test ESMTP ready\r\n"u8.ToArray()); break;
            case 1: await SendAsync(connection, "HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"u8.ToArray()); break;
            default:
                while (true) await SendAsync(connection, noise);
        }

        await StayAsync(connection);
    }

    // Takes the greeting, then says nothing, a part, or a byte at a time.
    private static async Task BeginAsync(ConnectionContext connection, Random chance)
    {
        await HearAsync(connection);
        var hello = Record(Handshake, [ServerHello, 0, 0, (byte)Greeting.Length, .. Greeting]);
        switch (chance.Next(4))
        {
            case 0: await StayAsync(connection); break;
            case 1: await SendAsync(connection, hello[..chance.Next(1, hello.Length)]); await StayAsync(connection); break;
            case 2: await SendAsync(connection, hello[..chance.Next(1, hello.Length)]); connection.Abort(); break;
            default:
                for (var at = 0; ; at = (at + 1) % hello.Length)
                {
                    await SendAsync(connection, hello[at..(at + 1)]);
                    await Task.Delay(DripPause, connection.ConnectionClosed);
                }
        }
    }

    // Records without end that a handshake may hold: a greeting that is said to be 16 MB, warnings, nothing at all.
    private static async Task GoOnForEverAsync(ConnectionContext connection, Random chance)
    {
        await HearAsync(connection);
        byte[] record;
        switch (chance.Next(4))
        {
            case 0:
                await SendAsync(connection, Record(Handshake, [ServerHello, 0xFF, 0xFF, 0xFF]));
                record = Record(Handshake, new byte[LargestRecord]);
                break;
            case 1:
                // The greeting is sound; what follows is a chain of certificates that is said to be 16 MB.
                await SendAsync(connection, Record(Handshake, [ServerHello, 0, 0, (byte)Greeting.Length, .. Greeting, 11, 0xFF, 0xFF, 0xFF]));
                record = Record(Handshake, new byte[LargestRecord]);
                break;
            case 2:
                // user_canceled, a warning.
                record = Record(Alert, [1, 90]);
                break;
            default:
                record = Record(Handshake, []);
                break;
        }

        while (true) await SendAsync(connection, record);
    }

    private static byte[] Record(byte type, byte[] content)
    {
        byte[] record = [type, 3, 3, 0, 0, .. content];
        BinaryPrimitives.WriteUInt16BigEndian(record.AsSpan(3), (ushort)content.Length);
        return record;
    }

    private static async Task HearAsync(ConnectionContext connection)
    {
        var read = await connection.Transport.Input.ReadAsync(connection.ConnectionClosed);
        connection.Transport.Input.AdvanceTo(read.Buffer.End);
    }

    private static async Task SendAsync(ConnectionContext connection, byte[] bytes)
    {
        var sent = await connection.Transport.Output.WriteAsync(bytes, connection.ConnectionClosed);
        if (sent.IsCompleted) throw new IOException("The other side has gone.");
    }

    private static async Task StayAsync(ConnectionContext connection) =>
        await Task.Delay(Timeout.Infinite, connection.ConnectionClosed).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
