using System.Diagnostics;

namespace XMailFleet.Testing;

/// <summary>
/// A PostgreSQL of its own in a temporary directory, from Debian's package. It listens on a socket in that directory,
/// and asks for no password.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private const string User = "postgres";

    private readonly ScratchDirectory _directory = new();
    private Process? _server;
    private readonly string[] _inNetwork;
    private int _databases;

    private PostgresServer(string[] inNetwork) => _inNetwork = inNetwork;

    /// <summary>Makes a cluster and starts it.</summary>
    /// <param name="networkOf">A process in whose network it answers on loopback too; null for none.</param>
    public static async Task<PostgresServer> StartNewAsync(string? networkOf = null)
    {
        var server = new PostgresServer(networkOf is null ? [] : ["nsenter", "-t", networkOf, "-n"]);
        // PostgreSQL refuses to run as root; its package brings a user.
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", User, server._directory.Path);
        await RunAsync(AsUser(Program("initdb"), "-D", server.DataDirectory, "-U", User, "-A", "trust", "-E", "UTF8", "--no-sync"));
        await server.StartAsync();
        return server;
    }

    private string DataDirectory => _directory.PathOf("data");

    /// <summary>Starts it again after <see cref="StopAsync"/>; completes when it answers.</summary>
    public async Task StartAsync()
    {
        string[] call =
        [
            .. _inNetwork,
            .. AsUser(
                Program("postgres"), "-D", DataDirectory, "-k", _directory.Path, "-c", _inNetwork is [] ? "listen_addresses=" : "listen_addresses=127.0.0.1",
                "-c", "log_min_messages=fatal"),
        ];
        _server = Process.Start(new ProcessStartInfo(call[0], call[1..]) { RedirectStandardError = true, WorkingDirectory = "/" })!;
        _ = _server.StandardError.ReadToEndAsync();
        while (await TryRunAsync([Program("pg_isready"), "-q", "-h", _directory.Path]) != 0)
        {
            if (_server.HasExited) throw new InvalidOperationException($"postgres ended with status {_server.ExitCode}.");
            await Task.Delay(50);
        }
    }

    /// <summary>Ends it: every connection is cut, what is not committed is rolled back.</summary>
    public Task StopAsync() => EndAsync("INT");

    /// <summary>Ends it as a crash would, so that the next start recovers from its log.</summary>
    public Task CrashAsync() => EndAsync("QUIT");

    /// <summary>Makes an empty database; gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"history{Interlocked.Increment(ref _databases)}";
        await RunAsync(Program("createdb"), "-h", _directory.Path, "-U", User, name);
        return $"Host={_directory.Path};Database={name};Username={User}";
    }

    /// <summary>Makes a user and an empty database of his, both of that name.</summary>
    public async Task CreateOwnedAsync(string name)
    {
        await RunAsync(Program("createuser"), "-h", _directory.Path, "-U", User, name);
        await RunAsync(Program("createdb"), "-h", _directory.Path, "-U", User, "-O", name, name);
    }

    /// <summary>Makes an empty database whose tables are in <paramref name="directory"/>, for example on a disk of its own; gives its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string directory)
    {
        if (Environment.IsPrivilegedProcess) await RunAsync("chown", User, directory);
        var connection = await CreateDatabaseAsync();
        await RunAsync(Program("psql"), "-q", "-h", _directory.Path, "-U", User, "-c", $"CREATE TABLESPACE disk LOCATION '{directory}'");
        await RunAsync(Program("psql"), "-q", "-h", _directory.Path, "-U", User, "-c", $"ALTER DATABASE history{_databases} SET TABLESPACE disk");
        return connection;
    }

    /// <summary>Makes a database of what <c>pg_dump</c> wrote; gives its connection string.</summary>
    public async Task<string> CreateDatabaseOfAsync(string dumpFile)
    {
        var connection = await CreateDatabaseAsync();
        await QueryAsync(["-v", "ON_ERROR_STOP=1", "-f", dumpFile]);
        return connection;
    }

    /// <summary>Carries out SQL in the database that was made last.</summary>
    public Task ExecuteAsync(string sql) => QueryAsync(["-v", "ON_ERROR_STOP=1", "-c", sql]);

    /// <summary>The database that was made last, as <c>pg_dump</c> writes it.</summary>
    public Task<string> DumpAsync() => Command.OutputOfAsync(Program("pg_dump"), ["-h", _directory.Path, "-U", User, $"history{_databases}"]);

    private Task QueryAsync(string[] arguments) => RunAsync([Program("psql"), "-q", "-h", _directory.Path, "-U", User, "-d", $"history{_databases}", .. arguments]);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _directory.Dispose();
    }

    private async Task EndAsync(string signal)
    {
        await RunAsync("kill", $"-{signal}", $"{_server!.Id}");
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private static string Program(string name) => Directory
        .GetDirectories("/usr/lib/postgresql").Order(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin", name)).Last(File.Exists);

    private static string[] AsUser(params string[] call) =>
        Environment.IsPrivilegedProcess ? ["setpriv", $"--reuid={User}", $"--regid={User}", "--init-groups", .. call] : call;

    private static async Task RunAsync(params string[] call)
    {
        if (await TryRunAsync(call) is not 0 and var status) throw new InvalidOperationException($"{string.Join(' ', call)} ended with status {status}.");
    }

    private static async Task<int> TryRunAsync(string[] call)
    {
        using var process = Process.Start(new ProcessStartInfo(call[0], call[1..]) { RedirectStandardOutput = true, WorkingDirectory = "/" })!;
        _ = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
