using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Testing;

namespace XMailFleet.Generations.Tests.Libraries;

/// <summary>The OpenSSL of one Debian, unpacked beside the host's, and the stand-in for XMail that is linked with it.</summary>
public sealed class Generation
{
    private readonly IReadOnlyDictionary<string, string> _places;

    private Generation(IReadOnlyDictionary<string, string> places, string directory)
    {
        _places = places;
        Directory = directory;
        Version = OpenSslVersion.Parse(places["package"])?.ToString() ?? throw new InvalidOperationException($"{places["package"]} is no version of OpenSSL");
    }

    /// <summary>"bookworm", for instance.</summary>
    public string Suite => _places["suite"];

    /// <summary>"3.0.22", for instance.</summary>
    public string Version { get; }

    /// <summary>Debian's own openssl.cnf of that generation.</summary>
    public string Configuration => _places["configuration"];

    /// <summary>The stand-in's program file, whose header says with which libraries it is linked.</summary>
    public string Server => Path.Combine(Directory, "XMail");

    private string Client => Path.Combine(Directory, "client");

    private string Directory { get; }

    /// <summary>Where providers and engines of this generation are, which those of the host would otherwise stand for.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OPENSSL_MODULES"] = _places["modules"],
        ["OPENSSL_ENGINES"] = _places["engines"],
    };

    /// <summary>Reads what the script has written, and compiles.</summary>
    public static async Task<Generation> MakeAsync(string directory)
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(directory, "generation"));
        var made = new Generation(lines.Select(line => line.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1]), directory);
        await made.CompileAsync("server.c", made.Server);
        await made.CompileAsync("client.c", made.Client);
        return made;
    }

    /// <summary>Program and arguments that start the stand-in.</summary>
    public (string Program, IReadOnlyList<string> Arguments) ServerCommand(string ownSocket, string newestSocket) => Loaded(Server, ownSocket, newestSocket);

    /// <summary>Those that start any program with one argument.</summary>
    public (string Program, IReadOnlyList<string> Arguments) LoadedCommand(string program, string argument) => Loaded(program, argument);

    public (string Program, IReadOnlyList<string> Arguments) ClientCommand(string socket) => Loaded(Client, socket);

    /// <summary>The output of the generation's openssl command, which no openssl.cnf governs but its own defaults.</summary>
    public Task<string> OpenSslAsync(string directory, string arguments)
    {
        var (program, words) = Loaded(_places["command"], arguments.Split(' '));
        return Command.OutputOfAsync(program, words, new Dictionary<string, string>(Environment) { ["OPENSSL_CONF"] = "", ["LD_LIBRARY_PATH"] = LibraryPath }, directory);
    }

    private string LibraryPath => _places["loader"].Length > 0 ? "" : _places["libraries"];

    private (string Program, IReadOnlyList<string> Arguments) Loaded(string program, params string[] arguments) => _places["loader"] is { Length: > 0 } loader
        ? (loader, ["--library-path", _places["libraries"], program, .. arguments])
        : (program, arguments);

    // Libraries of a newer C library ask for symbols of it that the host's linker does not find; its own loader will.
    private async Task CompileAsync(string source, string program)
    {
        var draft = $"{program}.{System.Environment.ProcessId}";
        await Command.OutputOfAsync("gcc",
        [
            "-std=gnu11", "-O1", "-Wall", "-Wextra", "-Werror", "-o", draft, Path.Combine(AppContext.BaseDirectory, "stand-in", source),
            Library("libssl"), Library("libcrypto"), "-lpthread", "-Wl,--allow-shlib-undefined", $"-Wl,-rpath,{_places["libraries"]}",
        ]);
        File.Move(draft, program, overwrite: true);
    }

    private string Library(string name) =>
        System.IO.Directory.GetFiles(_places["libraries"], $"{name}.so.*").Order(StringComparer.Ordinal).Last();
}
