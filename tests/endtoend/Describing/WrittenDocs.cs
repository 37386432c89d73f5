using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>What <c>docs</c> of both programs writes, in a directory of its own.</summary>
public sealed class WrittenDocs : IAsyncLifetime, IDisposable
{
    private readonly ScratchDirectory _directory = new();

    private static readonly string[] Names = ["xmailfleet-agent", "xmailfleet-collector"];

    public static TheoryData<string> Programs => new(Names);

    internal static string FileOf(string program) => Path.Combine(AppContext.BaseDirectory, program);

    internal string PathOf(string name) => _directory.PathOf(name);

    internal string ManPageOf(string program) => PathOf($"man/{program}.1");

    internal string CompletionOf(string program, string shell) => PathOf($"completions/{program}.{shell}");

    internal string ConfigurationOf(string program) => PathOf($"{program.Split('-')[1]}.json");

    public async Task InitializeAsync()
    {
        foreach (var program in Names)
        {
            var run = await ProgramProcess.RunAsync(FileOf(program), ["docs", "--out", _directory.Path]);
            Assert.Equal((0, "", ""), (run.ExitCode, run.Output, run.Errors));
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose() => _directory.Dispose();
}
