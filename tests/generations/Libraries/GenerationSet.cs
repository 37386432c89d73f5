using XMailFleet.Testing;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>The generations that are tried, with a client process of each. Those of Debian's stable releases, unless the command names others.</summary>
public sealed class GenerationSet : IAsyncLifetime, IDisposable
{
    private static readonly string[] Stable = ["bookworm", "trixie"];

    private readonly List<ClientProcess> _clients = [];
    private readonly ScratchDirectory _sockets = new();

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Generation> All { get; private set; } = [];

    public Generation Newest => All[^1];

    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    /// <summary>Where the unpacked libraries are kept.</summary>
    public static string Cache => Path.Combine(Repository, "artifacts", "generations");

    public async Task InitializeAsync()
    {
        var suites = Environment.GetEnvironmentVariable("XMAILFLEET_GENERATIONS")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? Stable;
        await Command.OutputOfAsync(Path.Combine(Repository, "tests", "generations", "libraries"), [Cache, .. suites]);
        var made = new List<Generation>();
        foreach (var suite in suites) made.Add(await Generation.MakeAsync(Path.Combine(Cache, suite)));
        All = [.. made.OrderBy(generation => Diagnosing.Libraries.OpenSslVersion.Parse(generation.Version))];
        foreach (var generation in All) _clients.Add(await ClientProcess.StartAsync(generation, SocketOf(generation)));
    }

    /// <summary>The stand-in under an openssl.cnf, to be asked about mail roots.</summary>
    public StandIn Start(Generation generation, IReadOnlyDictionary<string, string> environment) =>
        StandIn.Start(generation, environment, SocketOf(generation), SocketOf(Newest));

    public Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        _clients.ForEach(client => client.Dispose());
        _sockets.Dispose();
    }

    private string SocketOf(Generation generation) => _sockets.PathOf(generation.Suite);

    private static string FindRepository(string directory) =>
        File.Exists(Path.Combine(directory, "XMailFleet.sln")) ? directory : FindRepository(Path.GetDirectoryName(directory)!);
}
