using System.Text;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>What a server sent, fit for a report.</summary>
internal static class Printable
{
    // The limit of Probe.failure_detail and Probe.greeting.
    private const int MaxLength = 200;

    /// <summary>The text without control characters, at most 200 characters.</summary>
    public static string Of(string text) =>
        string.Concat(text.Take(MaxLength).Select(c => c is < ' ' or > '~' ? '.' : c)).Trim();

    /// <summary>The first line of the bytes, bytes that are no printable ASCII as dots.</summary>
    public static string Of(byte[] data, int count) =>
        Of(Encoding.Latin1.GetString(data, 0, count).Split('\n')[0].TrimEnd('\r'));
}
