using Google.Protobuf;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Rehearsed;

/// <summary>The published agent tries what this host's OpenSSL does with the files of a mail root.</summary>
[Trait("Needs", "publish")]
public sealed class RehearsalTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();

    public void Dispose() => _root.Dispose();

    [Fact]
    public async Task Diagnose_SoundFiles_AreServedToTheUsualClients()
    {
        var diagnosis = await DiagnoseAsync();

        Assert.Equal(RehearsalState.Done, diagnosis.Rehearsal.State);
        Assert.Equal(RehearsedStep.Unspecified, diagnosis.Rehearsal.FailedStep);
        Assert.Equal(["TLSv1.3", "TLSv1.2", "TLSv1.3"], diagnosis.Rehearsal.Clients.Select(client => client.Protocol));
        Assert.All(diagnosis.Rehearsal.Clients, client => Assert.True(client.Served));
        Assert.StartsWith($"OpenSSL {diagnosis.OpenSsl.EffectiveVersion}", diagnosis.Rehearsal.LibraryVersion, StringComparison.Ordinal);
        Assert.All(diagnosis.TlsConfig.Services, service =>
        {
            Assert.Equal((Expected.Tls, Expected.Tls, ExpectationSource.Rehearsed), (service.Expected, service.ExpectedOfAny, service.ExpectedSource));
            Assert.Equal(["TLSv1.2", "TLSv1.3"], service.ExpectedProtocols);
        });
    }

    [Theory]
    [InlineData("server.cert", "nothing", RehearsedStep.Certificate)]
    [InlineData("server.key", "nothing", RehearsedStep.PrivateKey)]
    public async Task Diagnose_FileThatHoldsNothing_NamesTheCallThatFails(string file, string content, RehearsedStep step)
    {
        _root.Write(file, content);

        await AssertFailsAsync(step);
    }

    [Fact]
    public async Task Diagnose_KeyOfAnother_NamesTheCallThatFails()
    {
        _root.Write("server.key", KeyPair.SelfSigned("other.example.test").PrivateKeyPem);

        await AssertFailsAsync(RehearsedStep.PrivateKey);
    }

    [Fact]
    public async Task Diagnose_CaFileThatHoldsNothing_NamesTheCallThatFails()
    {
        _root.Write("certs.pem", "").WriteServerTab(("SSLUseCertsFile", "1"), ("SSLWantVerify", "1"));

        await AssertFailsAsync(RehearsedStep.Trust);
    }

    [Fact]
    public async Task Diagnose_ClientCertificatesRequired_ReachesTheClientsTurn()
    {
        _root.Write("certs.pem", await File.ReadAllTextAsync(_root.PathOf("server.cert"))).WriteServerTab(("SSLUseCertsFile", "1"), ("SSLWantCert", "1"));

        var diagnosis = await DiagnoseAsync();

        Assert.All(diagnosis.Rehearsal.Clients, client => Assert.True(client.Served));
        Assert.All(diagnosis.TlsConfig.Services, service => Assert.Equal(Expected.TlsWithCertificate, service.Expected));
    }

    private async Task AssertFailsAsync(RehearsedStep step)
    {
        var diagnosis = await DiagnoseAsync();

        Assert.Equal((RehearsalState.Done, step), (diagnosis.Rehearsal.State, diagnosis.Rehearsal.FailedStep));
        Assert.StartsWith("error:", diagnosis.Rehearsal.Error, StringComparison.Ordinal);
        Assert.All(diagnosis.TlsConfig.Services, service => Assert.Equal((Expected.Failure, Expected.Failure), (service.Expected, service.ExpectedOfAny)));
        Assert.DoesNotContain(diagnosis.CheckResults, result => result.Reason == "rules-differ");
    }

    private async Task<Diagnosis> DiagnoseAsync()
    {
        await XMailProgram.PutAsync(_root.Directory);
        var run = await ProgramProcess.RunAsync(await PublishedPrograms.AgentAsync, ["diagnose", "--mail-root", _root.Directory, "--no-probe", "--format", "json"]);
        return JsonParser.Default.Parse<Diagnosis>(run.Output);
    }
}
