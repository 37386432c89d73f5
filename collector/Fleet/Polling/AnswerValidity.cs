using Google.Protobuf;
using XMailFleet.Fleet.Validity;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>Tells whether a response is one that an agent can give to what it was asked.</summary>
internal static class AnswerValidity
{
    // SHA-256.
    private const int DigestBytes = 32;

    // XMail takes 32 addresses for each of six services.
    private const int ProbeLimit = 5_000;

    /// <summary>What is wrong with it, as a sentence about "it"; null where nothing is.</summary>
    /// <param name="response">The response.</param>
    /// <param name="known">The digest that the agent was asked with; empty where the whole was wanted.</param>
    public static string? FindFault(DiagnoseResponse response, ByteString known) =>
        response.Unchanged is { } unchanged
            ? response.Diagnosis is null ? FindFault(unchanged, known) : "it holds a diagnosis and says that there is none to tell."
            : response.Diagnosis is { } diagnosis ? FindFault(response.Digest) ?? DiagnosisValidity.FindFault(diagnosis)
            : "it holds no diagnosis.";

    private static string? FindFault(UnchangedDiagnosis unchanged, ByteString known) =>
        known.IsEmpty ? "it says that nothing has changed, where it was asked for everything."
        : unchanged.Digest != known ? "it says that nothing has changed since another answer than the one that it was asked about."
        : unchanged.ProbeElapsed.Count > ProbeLimit ? $"probe_elapsed has {unchanged.ProbeElapsed.Count} entries, more than an agent sends."
        : MessageValidity.FindFault(unchanged);

    private static string? FindFault(ByteString digest) =>
        digest.Length is 0 or DigestBytes ? null : $"its digest has {digest.Length} bytes where {DigestBytes} are meant.";
}
