using System.Net.Sockets;
using Grpc.Core;
using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Looker;

/// <summary>The agent as two processes: one of an ordinary user's on the network, one of root's behind a Unix socket.</summary>
[Trait("Needs", "root")]
public sealed class TwoProcessesTests : IAsyncLifetime
{
    private const string Front = "65534";
    private const string Stranger = "65533";

    private readonly MailRoot _root = MailRoot.Healthy();
    // What others may look into, and not write into.
    private readonly string _directory = Directory.CreateTempSubdirectory("xmailfleet-looker-").FullName;
    private ProgramProcess _looker = null!;

    private string Socket => Path.Combine(_directory, "looker.sock");

    public async Task InitializeAsync()
    {
        File.SetUnixFileMode(_directory, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(_root.Directory, (UnixFileMode)0b111_000_000);
        _looker = ProgramProcess.Start(
            BuiltPrograms.Agent, ["look", "--looker-socket", Socket, "--front-user", Front, "--mail-root", _root.Directory, "--xmail-args", ""]);
        while (!await AnswersAsync()) await Task.Delay(20);
    }

    public async Task DisposeAsync()
    {
        await _looker.DisposeAsync();
        _root.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    // Its socket has a name a little before somebody listens.
    private async Task<bool> AnswersAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    [Fact]
    public async Task Diagnose_FrontOfAnOrdinaryUser_KnowsWhatTheLookerSees()
    {
        await using var front = await StartFrontAsync(Front);

        var diagnosis = (await Client(front).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true })).Diagnosis;

        Assert.Equal(Pairing.Matched, diagnosis.KeyMaterial.Pairing);
        Assert.Equal(Verdict.ServerOnly, diagnosis.Verdict);
        Assert.NotEmpty(diagnosis.CheckResults);
    }

    [Fact]
    public async Task WatchHost_FrontOfAnOrdinaryUser_TellsWhatTheLookerNotices()
    {
        await using var front = await StartFrontAsync(Front);
        using var watch = Client(front).WatchHost(new WatchHostRequest(), deadline: TimeProvider.System.GetUtcNow().AddMinutes(1).UtcDateTime);
        await watch.ResponseStream.MoveNext();

        _root.Write("server.key", "another");

        Assert.True(await watch.ResponseStream.MoveNext());
        Assert.Equal([DiagnosisPart.KeyMaterial], watch.ResponseStream.Current.ChangedParts);
    }

    [Fact]
    public async Task Diagnose_FrontOfAnotherUser_IsTurnedAway()
    {
        await using var front = await StartFrontAsync(Stranger);

        var status = await StatusOfAsync(Client(front).DiagnoseAsync(new DiagnoseRequest()));

        Assert.Equal(StatusCode.FailedPrecondition, status);
        Assert.Contains("another user", _looker.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Diagnose_LookerKilled_SaysSoAndWorksWithTheNext()
    {
        await using var front = await StartFrontAsync(Front);
        await _looker.KillAsync();

        Assert.Equal(StatusCode.FailedPrecondition, await StatusOfAsync(Client(front).DiagnoseAsync(new DiagnoseRequest())));
        await InitializeAgainAsync();

        Assert.Equal(Pairing.Matched, (await Client(front).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true })).Diagnosis.KeyMaterial.Pairing);
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0, 0, 0, 4, 0xff, 0xff, 0xff, 0xff })]
    [InlineData(new byte[] { 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0, 0 })]
    [InlineData(new byte[] { 0, 0, 0, 2, 34, 0 })]
    public async Task Looker_WhatIsNoRequest_HangsUpAndGoesOn(byte[] bytes)
    {
        using (var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified))
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
            await socket.SendAsync(bytes);
            socket.Shutdown(SocketShutdown.Send);
            using var guard = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            Assert.Equal(0, await socket.ReceiveAsync(new byte[1], guard.Token));
        }

        await using var front = await StartFrontAsync(Front);
        Assert.Equal(Pairing.Matched, (await Client(front).DiagnoseAsync(new DiagnoseRequest { SkipProbes = true })).Diagnosis.KeyMaterial.Pairing);
    }

    [Fact]
    public async Task Looker_Terminated_EndsWithZero() => Assert.Equal(0, (await _looker.TerminateAsync()).ExitCode);

    private async Task InitializeAgainAsync()
    {
        var ended = _looker;
        await ended.DisposeAsync();
        _looker = ProgramProcess.Start(
            BuiltPrograms.Agent, ["look", "--looker-socket", Socket, "--front-user", Front, "--mail-root", _root.Directory, "--xmail-args", ""]);
        await Task.Delay(TimeSpan.FromSeconds(3));
    }

    private Task<Server> StartFrontAsync(string user) => Server.StartAgentAsAsync(user, "--looker-socket", Socket);

    private static async Task<StatusCode> StatusOfAsync(AsyncUnaryCall<DiagnoseResponse> call) =>
        (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode;

    private static AgentService.AgentServiceClient Client(Server front) => new(front.Channel);
}
