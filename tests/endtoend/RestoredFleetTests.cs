using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests;

/// <summary>The collector's disk is lost; what is left is a backup and the recovery key. Nobody goes to a mail server.</summary>
public sealed class RestoredFleetTests : IDisposable
{
    private readonly MailRoot _root = MailRoot.Healthy();
    private readonly ScratchDirectory _scratch = new();

    public void Dispose()
    {
        _root.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task Restore_OnAnotherDisk_EveryAgentAnswersAndEveryTokenHolds()
    {
        await using var agent = await Server.StartAgentAsync(_root);
        string token;
        await using (var lost = await Server.StartCollectorAsync(Data("lost")))
        {
            await lost.AddAsync("mx1", agent);
            await lost.PollAsync("mx1");
            token = (await Access(lost).CreateTokenAsync(new CreateTokenRequest { Token = new Token { Role = Role.Viewer, Description = "graphs" } })).Token.Name;
            await RunAsync("backup", "--data-dir", lost.State, _scratch.PathOf("backup"));
            File.Move(Path.Combine(lost.State, "recovery-key.txt"), _scratch.PathOf("recovery-key"));
            await lost.KillAsync();
        }

        Directory.Delete(_scratch.PathOf("lost"), recursive: true);
        var review = await RunAsync("restore", "--data-dir", Data("found"), _scratch.PathOf("backup"), "--recovery-key-file", _scratch.PathOf("recovery-key"));

        await using var found = await Server.StartCollectorAsync(_scratch.PathOf("found"));
        var answer = await found.PollAsync("mx1");
        Assert.Equal(Verdict.ServerOnly, answer.Diagnosis.Verdict);
        Assert.Contains(token, (await Access(found).ListTokensAsync(new ListTokensRequest())).Tokens.Select(kept => kept.Name));
        // Who was let in or put out since cannot be known; who belongs is told.
        Assert.Contains("graphs", review, StringComparison.Ordinal);
    }

    private static AccessService.AccessServiceClient Access(Server collector) => new(collector.Channel);

    private string Data(string name) =>
        Directory.CreateDirectory(_scratch.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;

    private static async Task<string> RunAsync(params string[] arguments)
    {
        var run = await ProgramProcess.RunAsync(BuiltPrograms.Collector, arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run.Output;
    }
}
