using System.Buffers;
using System.Security.Cryptography;
using Google.Protobuf;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Tells whether two diagnoses say the same. What differs from poll to poll although nothing happened is no part of it:
/// times and durations, time stamps in greetings, the wording of texts, the order of lists.
/// </summary>
internal static class DiagnosisFingerprint
{
    // A newer agent's fields are kept in the history, but not compared: this program cannot know which of them vary.
    private static readonly MessageParser<Diagnosis> KnownFields = Diagnosis.Parser.WithDiscardUnknownFields(true);

    /// <summary>SHA-256 of the canonical form.</summary>
    public static byte[] Compute(Diagnosis diagnosis) => WithBytes(Canonical(diagnosis), bytes => SHA256.HashData(bytes));

    /// <summary>What of a diagnosis is compared, in an order that does not depend on the agent's.</summary>
    public static Diagnosis Canonical(Diagnosis diagnosis)
    {
        var canonical = Comparable(diagnosis);
        // The same content written again, as a copying cron job does, is no change.
        foreach (var file in Files(canonical)) file.ModifyTime = null;
        return canonical;
    }

    /// <summary>The canonical form with the times at which files were written: they tell when a change was made.</summary>
    public static Diagnosis Comparable(Diagnosis diagnosis)
    {
        var facts = WithBytes(diagnosis, KnownFields.ParseFrom);
        facts.CollectTime = null;
        facts.Elapsed = null;
        if (facts.KeyMaterial is { } keys) keys.PairingRecheckTime = null;
        // Derived from the clock and the boot time, it wavers; a restart shows in the process id.
        if (facts.ServerProcess is { } process) process.StartTime = null;
        // Whoever may start a process would make a change of it at every poll.
        foreach (var claim in facts.ServerProcess?.UnbelievedProcesses ?? []) claim.ProcessId = claim.Count = 0;
        foreach (var probe in facts.Probes) Settle(probe);
        foreach (var result in facts.CheckResults) Settle(result);
        Sort(facts.Probes, probe => $"{(int)probe.Service} {probe.Address} {probe.Port}");
        Sort(facts.CheckResults, result => $"{result.CheckId} {result.Subject}");
        if (facts.OpenSsl is { } openSsl) Sort(openSsl.Libraries, library => library.Path);
        return facts;
    }

    // Lent, not made: arrays as long as a large diagnosis stay with the process for long.
    private static T WithBytes<T>(Diagnosis diagnosis, Func<ReadOnlySpan<byte>, T> use)
    {
        var size = diagnosis.CalculateSize();
        var bytes = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            diagnosis.WriteTo(bytes.AsSpan(0, size));
            return use(bytes.AsSpan(0, size));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    private static void Settle(Probe probe)
    {
        probe.Elapsed = null;
        probe.ProtocolsTime = null;
        probe.Greeting = Greetings.WithoutStamp(probe.Greeting);
        // XMail's way of closing is a race between RST and EOF; only an alert's name says more than the failure itself.
        if (probe.Failure is not ProbeFailure.Alert) probe.FailureDetail = "";
    }

    // A check is a function of the facts and the time. Where a parameter changes with the facts, the facts show it;
    // where it changes with the time (days left), it is no change until status or reason change.
    private static void Settle(CheckResult result)
    {
        result.Parameters.Clear();
        result.Title = result.Message = result.Remedy = result.Citation = "";
        result.ClearSaidByHost();
    }

    private static void Sort<T>(Google.Protobuf.Collections.RepeatedField<T> list, Func<T, string> key)
    {
        var sorted = list.OrderBy(key, StringComparer.Ordinal).ToList();
        list.Clear();
        list.AddRange(sorted);
    }

    private static IEnumerable<FileFacts> Files(Diagnosis facts)
    {
        if (facts.KeyMaterial is not { } keys) return [];
        FileFacts?[] files =
        [
            keys.ServerCertificate?.File, keys.PrivateKey?.File, keys.CaFile?.File, keys.CaDirectory?.File,
            .. keys.StrayKeys.Select(key => key.File),
        ];
        return files.OfType<FileFacts>();
    }
}
