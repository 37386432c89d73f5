using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace XMailFleet.Fleet.Answers;

/// <summary>
/// Tokens that continue a list or a stream. Opaque to callers, and bound to the request and history they came from: a
/// token of another request would skip or repeat without a word.
/// </summary>
internal static class PageTokens
{
    private const int BindingLength = 8;

    /// <summary>A token for <paramref name="position"/> in the list that <paramref name="request"/> names.</summary>
    public static string Make(string position, params ReadOnlySpan<string> request) =>
        Convert.ToBase64String([.. Binding(request), .. Encoding.UTF8.GetBytes(position)]).Replace('+', '-').Replace('/', '_').TrimEnd('=');

    public static string Make(long position, params ReadOnlySpan<string> request) =>
        Make(position.ToString(CultureInfo.InvariantCulture), request);

    /// <summary>The position in a token; null where the token is not one of this request.</summary>
    public static string? Read(string token, params ReadOnlySpan<string> request)
    {
        var padded = token.Replace('-', '+').Replace('_', '/').PadRight((token.Length + 3) / 4 * 4, '=');
        var bytes = new byte[padded.Length];
        if (!Convert.TryFromBase64String(padded, bytes, out var length) || length < BindingLength) return null;
        return bytes.AsSpan(0, BindingLength).SequenceEqual(Binding(request))
            ? Encoding.UTF8.GetString(bytes, BindingLength, length - BindingLength)
            : null;
    }

    public static long? ReadNumber(string token, params ReadOnlySpan<string> request) =>
        long.TryParse(Read(token, request), NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private static byte[] Binding(ReadOnlySpan<string> request)
    {
        var text = new StringBuilder();
        foreach (var part in request) text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
        return SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()))[..BindingLength];
    }
}
