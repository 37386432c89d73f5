using Google.Protobuf.WellKnownTypes;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Polling;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Facts;

namespace XMailFleet.Collector.Tests.Fleet.Polling;

public sealed class DiagnosisFingerprintTests
{
    private static readonly Timestamp Later = new() { Seconds = 1_799_999_999 };

    public static TheoryData<string, Action<object>> Varying => new()
    {
        { "collect_time", d => ((Diagnosis)d).CollectTime = Later },
        { "elapsed", d => ((Diagnosis)d).Elapsed = new Duration { Seconds = 9 } },
        { "probe elapsed", d => ((Diagnosis)d).Probes[0].Elapsed = new Duration { Seconds = 9 } },
        { "greeting stamp", d => ((Diagnosis)d).Probes[0].Greeting = "220 mx <9.8@mx> [XMail 1.27 ESMTP Server] service ready; Fri, 2 Jan 2026" },
        { "way of closing", d => ((Diagnosis)d).Probes[0].FailureDetail = "end of stream" },
        { "file time", d => ((Diagnosis)d).KeyMaterial.ServerCertificate.File.ModifyTime = Later },
        { "recheck time", d => ((Diagnosis)d).KeyMaterial.PairingRecheckTime = Later },
        { "start time", d => ((Diagnosis)d).ServerProcess.StartTime = Later },
        { "days left", d => ((Diagnosis)d).CheckResults[0].Parameters["days"] = "6" },
        { "language", d => ((Diagnosis)d).CheckResults[0].Message = "別の言語" },
        { "order of checks", d => { var r = ((Diagnosis)d).CheckResults; (r[0], r[1]) = (r[1], r[0]); } },
    };

    [Theory]
    [MemberData(nameof(Varying))]
    public void Fingerprint_OfWhatVariesByNature_IsTheSame(string what, Action<object> vary)
    {
        var varied = Sample();
        vary(varied);
        Assert.True(!varied.Equals(Sample()), what);
        Assert.Equal(DiagnosisFingerprint.Compute(Sample()), DiagnosisFingerprint.Compute(varied));
    }

    public static TheoryData<string, Action<object>> Telling => new()
    {
        { "status", d => ((Diagnosis)d).CheckResults[0].Status = CheckStatus.Warning },
        { "reason", d => ((Diagnosis)d).CheckResults[0].Reason = "soon" },
        { "key", d => ((Diagnosis)d).KeyMaterial.PrivateKey.SpkiSha256 = "44" },
        { "file mode", d => ((Diagnosis)d).KeyMaterial.ServerCertificate.File.Mode = "0644" },
        { "server version", d => ((Diagnosis)d).Probes[0].Greeting = "220 mx <1.2@mx> [XMail 1.28 ESMTP Server] service ready; Thu, 1 Jan 2026" },
        { "restart", d => ((Diagnosis)d).ServerProcess.ProcessId = 2 },
        { "probe failure", d => ((Diagnosis)d).Probes[0].Failure = ProbeFailure.Refused },
        { "agent version", d => ((Diagnosis)d).AgentVersion = "0.2.0" },
    };

    [Theory]
    [MemberData(nameof(Telling))]
    public void Fingerprint_OfWhatHappened_Differs(string what, Action<object> change)
    {
        var changed = Sample();
        change(changed);
        Assert.False(DiagnosisFingerprint.Compute(Sample()).AsSpan().SequenceEqual(DiagnosisFingerprint.Compute(changed)), what);
    }

    private static Diagnosis Sample()
    {
        var diagnosis = Healthy().With(Check("certificate-expiry", CheckStatus.Notice));
        diagnosis.ServerProcess = new ServerProcess { ProcessId = 1, StartTime = new Timestamp { Seconds = 1 } };
        diagnosis.Probes.Add(new Probe
        {
            Service = V1.Service.SmtpStarttls,
            Greeting = "220 mx <1.2@mx> [XMail 1.27 ESMTP Server] service ready; Thu, 1 Jan 2026",
            Failure = ProbeFailure.ClosedAtHandshake,
            FailureDetail = "connection reset",
        });
        return diagnosis;
    }
}
