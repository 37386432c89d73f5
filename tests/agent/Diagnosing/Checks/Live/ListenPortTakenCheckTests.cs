using XMailFleet.Diagnosing.Checks;
using XMailFleet.Diagnosing.Checks.Live;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Live;

public sealed class ListenPortTakenCheckTests
{
    private static readonly ListenPortTakenCheck Check = new();

    [Theory]
    [InlineData(ProbeFailure.WrongProtocol, "python3", CheckStatus.Error, "taken")]
    [InlineData(ProbeFailure.TimedOut, "", CheckStatus.Error, "taken-by-unknown")]
    [InlineData(ProbeFailure.ClosedAtHandshake, "nc", CheckStatus.Error, "taken")]
    [InlineData(ProbeFailure.NotOffered, "", CheckStatus.Pass, "pass")]
    [InlineData(ProbeFailure.Refused, "", CheckStatus.Pass, "pass")]
    public void Judge_AnswerWhereXMailDoesNotRun_TellsWhetherThePortIsTaken(ProbeFailure failure, string program, CheckStatus status, string reason)
    {
        var finding = Judge(Stopped(failure, program));
        Assert.Equal((status, reason), (finding.Status, finding.Reason));
    }

    [Fact]
    public void Judge_RunningXMail_HasItsPorts() => Passes(Stopped(ProbeFailure.WrongProtocol, "nc"), facts => facts.ServerProcess.State = ServerState.Running);

    [Fact]
    public void Judge_EveryServiceAnswers_IsAServerUnderAnotherName() =>
        Passes(Stopped(ProbeFailure.ClosedAtHandshake, "nc"), facts => facts.Probes[1].Failure = ProbeFailure.ClosedAtHandshake);

    [Fact]
    public void Judge_AnswerAsTheFilesSay_IsNoForeigner() =>
        Passes(Stopped(ProbeFailure.ClosedAtHandshake, "nc"), facts => facts.TlsConfig.Services[0].Expected = Expected.Failure);

    [Theory]
    [InlineData("nginx", false, CheckStatus.Error)]
    [InlineData("nginx", true, CheckStatus.Pass)]
    [InlineData("", false, CheckStatus.Pass)]
    public void Judge_TlsWhereXMailDoesNotRun_IsForeignWithAnotherCertificate(string program, bool matches, CheckStatus status)
    {
        var facts = Stopped(ProbeFailure.Unspecified, program);
        (facts.Probes[0].TlsEstablished, facts.Probes[0].LeafMatchesFile) = (true, matches);
        Assert.Equal(status, Judge(facts).Status);
    }

    [Theory]
    [InlineData("127.0.0.1", CheckStatus.Error)]
    [InlineData("127.0.0.2", CheckStatus.Pass)]
    public void Judge_FingerWhereAnotherListens_IsTaken(string address, CheckStatus status)
    {
        var facts = Stopped(ProbeFailure.Refused, "");
        // Named twice on the command line.
        for (var times = 0; times < 2; times++) facts.TlsConfig.FingerEndpoints.Add(new V1.Endpoint { Address = address, Port = 79 });
        var finding = Judge(facts);
        Assert.Equal((status, status is CheckStatus.Error ? "FINGER 127.0.0.1:79" : ""), (finding.Status, finding.Subject));
    }

    private static string FingerProgram(Endpoint endpoint) => endpoint is { Address: "127.0.0.1", Port: 79 } ? "in.fingerd" : "";

    private static void Passes(Diagnosis facts, Action<Diagnosis> change)
    {
        change(facts);
        Assert.Equal(CheckStatus.Pass, Judge(facts).Status);
    }

    private static Finding Judge(Diagnosis facts)
    {
        facts.TlsConfig.StartObstacles.AddRange(TakenPorts.Find(facts, facts.TlsConfig.Services.All(service => service.Expected is not Expected.Failure), FingerProgram));
        return LiveFacts.Judge(Check, facts);
    }

    // POP3S answers in some way, and nothing listens for SMTPS.
    private static Diagnosis Stopped(ProbeFailure failure, string program) => LiveFacts.Failed(failure, facts =>
    {
        facts.ServerProcess = new ServerProcess { State = ServerState.NotRunning };
        facts.Probes[0].ListenerProgram = program;
        var other = facts.Probes[0].Clone();
        (other.Service, other.Port, other.Reachable, other.Failure) = (Service.Smtps, 465, false, ProbeFailure.Refused);
        facts.Probes.Add(other);
        var service = facts.TlsConfig.Services[0].Clone();
        (service.Service, service.DisplayName) = (Service.Smtps, "SMTPS");
        facts.TlsConfig.Services.Add(service);
    });
}
