using System.Buffers.Binary;

namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>A registry value as XMail reads it: bytes into a buffer, whatever their type, up to the first zero.</summary>
internal static class RegistryText
{
    private const int BufferSize = 2048;

    /// <summary>The text; null where it does not fit into XMail's buffer, so that XMail goes on to the environment.</summary>
    public static string? Read(object value) => value switch
    {
        string text => Fits(Bytes(text) + 1) ? UpToZero(text) : null,
        string[] texts => Fits(texts.Sum(text => Bytes(text) + 1) + 1) ? texts.FirstOrDefault() ?? "" : null,
        byte[] bytes => Fits(bytes.Length) ? UpToZero(Latin1(bytes)) : null,
        int number => UpToZero(Number(number, 4)),
        long number => UpToZero(Number(number, 8)),
        _ => null,
    };

    private static bool Fits(int bytes) => bytes <= BufferSize;

    // XMail asks for text in the host's ANSI code page, where a character outside ASCII takes at most two bytes.
    private static int Bytes(string text) => text.Sum(character => char.IsAscii(character) ? 1 : 2);

    private static string Number(long number, int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return Latin1(bytes[..size]);
    }

    private static string Latin1(byte[] bytes) => System.Text.Encoding.Latin1.GetString(bytes);

    private static string UpToZero(string text) =>
        text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var end ? text[..end] : text;
}
