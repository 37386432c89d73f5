using System.Text;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Identities;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving;

/// <summary>
/// What a diagnosis says, as 32 bytes. What is new in every diagnosis is no part of it; all else is, in the order in which it is sent, so that whoever
/// holds one of the same digest lacks nothing.
/// </summary>
internal static class DiagnosisDigest
{
    /// <summary>The digest of a diagnosis that nobody else changes meanwhile. Texts follow from the rest and the language.</summary>
    public static ByteString Of(Diagnosis withoutTexts, Language language)
    {
        var said = Said(withoutTexts);
        var code = Encoding.ASCII.GetBytes(language.Code());
        return UnsafeByteOperations.UnsafeWrap(Digest.Sha256([.. code, 0, .. said]));
    }

    /// <summary>What always varies, for a caller who knows the rest.</summary>
    public static UnchangedDiagnosis Unchanged(Diagnosis diagnosis, ByteString digest) => new()
    {
        Digest = digest,
        CollectTime = diagnosis.CollectTime,
        Elapsed = diagnosis.Elapsed,
        ProbeElapsed = { diagnosis.Probes.Select(probe => probe.Elapsed ?? new Duration()) },
    };

    private static byte[] Said(Diagnosis diagnosis)
    {
        var settled = diagnosis.Clone();
        settled.CollectTime = null;
        settled.Elapsed = null;
        // Derived from the clock and the time of the boot, it wavers; a restart shows in the process id.
        if (settled.ServerProcess is { } process) process.StartTime = null;
        foreach (var probe in settled.Probes)
        {
            probe.Elapsed = null;
            probe.ProtocolsTime = null;
            probe.Greeting = Greetings.WithoutStamp(probe.Greeting);
        }

        return settled.ToByteArray();
    }
}
