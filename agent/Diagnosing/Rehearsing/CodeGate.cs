using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.Diagnosing.Libraries;
using XMailFleet.Diagnosing.Libraries.Policy;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>
/// Lets through what may be loaded: files that root or this process's own user alone can have written, all the way up. That is asked of both
/// libraries, of openssl.cnf and what it includes, and of each module that it names. What libraries themselves need of the system comes from the
/// loader's own directories: who can write there is in every program of root's already.
/// </summary>
internal sealed class CodeGate
{
    // What OpenSSL itself asks the environment for, and that chooses what it does.
    private static readonly string[] OwnVariables =
        ["OPENSSL_CONF", "OPENSSL_CONF_INCLUDE", "OPENSSL_MODULES", "OPENSSL_ENGINES", "SSL_CERT_FILE", "SSL_CERT_DIR"];

    // What the loader, the C library and the runtime ask for.
    private static readonly string[] OthersVariables =
        ["LD_", "DOTNET_", "COMPLUS_", "CORECLR_", "GLIBC_", "MALLOC_", "GCONV_", "LOCPATH", "NLSPATH", "TMPDIR", "HOME", "PATH"];

    private readonly ServerLibraries _libraries;
    private readonly LibraryTexts _texts;
    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _workingDirectory;
    private readonly IReadOnlyList<Placer> _authors;
    private readonly List<string> _places = [];

    private CodeGate(
        ServerLibraries libraries, LibraryTexts texts, IReadOnlyDictionary<string, string> environment, string workingDirectory, IReadOnlyList<Placer> authors) =>
        (_libraries, _texts, _environment, _workingDirectory, _authors) = (libraries, texts, environment, workingDirectory, authors);

    /// <summary>What is to be loaded.</summary>
    /// <param name="known">XMail's libraries; null where none are known.</param>
    /// <param name="environment">XMail's environment; null where it may not be seen.</param>
    /// <param name="workingDirectory">Where relative paths of XMail start.</param>
    /// <param name="authors">Those beside root who have set all of that.</param>
    /// <exception cref="RefusedException">Something of it is not to be.</exception>
    public static LoadableCode Pass(
        ServerLibraries? known, IReadOnlyDictionary<string, string>? environment, string workingDirectory, IReadOnlyList<Placer> authors)
    {
        if (known is not { } libraries) throw new RefusedException(Refusal.NotLoadable("no library of XMail's is known"));
        if (libraries.Obstacle.Length > 0) throw new RefusedException(Refusal.NotLoadable($"{libraries.Ssl}: {libraries.Obstacle}"));
        if (libraries.Texts is not { Version: { } version } texts) throw new RefusedException(Refusal.NotLoadable($"{libraries.Crypto}: no version"));
        if (!version.IsAtLeast(1, 1, 0)) throw new RefusedException(Refusal.NotLoadable($"{libraries.Crypto}: {version} is older than 1.1.0"));
        if (environment is null) throw new RefusedException(Refusal.NothingToTry("the environment of XMail's process may not be seen"));
        return new CodeGate(libraries, texts, environment, workingDirectory, authors).Pass();
    }

    private LoadableCode Pass()
    {
        var (crypto, ssl) = (Library(_libraries.Crypto), Library(_libraries.Ssl));
        var environment = OwnVariables
            .Where(_environment.ContainsKey)
            .ToDictionary(name => name, name => _environment[name], StringComparer.Ordinal);
        IReadOnlyList<string> modules = [];
        if (PolicyInspector.ConfigPath(_texts, _environment, _workingDirectory) is { } path)
        {
            if (environment.ContainsKey("OPENSSL_CONF")) environment["OPENSSL_CONF"] = path;
            var config = Configuration(path);
            foreach (var name in config?.EnvironmentNames ?? (IReadOnlySet<string>)new HashSet<string>()) PassOn(name, environment);
            modules = [.. ModuleNames.In(config).SelectMany(name => Candidates(name, environment)).Where(File.Exists).Select(Trusted).Distinct()];
        }

        return new LoadableCode([crypto, .. modules], ssl, environment, _places);
    }

    private string Library(string path)
    {
        var real = Trusted(path);
        var image = ProgramImages.Find(real) ?? throw new RefusedException(Refusal.NotLoadable($"{path}: no library"));
        if (image.Needed.Any(name => name.Contains('/', StringComparison.Ordinal))) throw new RefusedException(Refusal.NotLoadable($"{path}: needs libraries by their paths"));
        foreach (var directory in image.RPath.Concat(image.RunPath)) Place(directory);
        return real;
    }

    private OpenSslConfig? Configuration(string path)
    {
        var reading = ConfigReader.Read(path, _environment, _workingDirectory, _authors);
        foreach (var opened in reading.Opened) Place(opened);
        if (reading.Unread is { } unread) throw new RefusedException(Refusal.Unsafe(unread.Path, new Distrust(unread.Path, UntrustedReason.Unknown)));
        // The rehearsal runs where a daemon does.
        if (reading.IsRelative && _workingDirectory != "/") throw new RefusedException(Refusal.NotLoadable($"{path}: includes by relative names"));
        return reading.Config;
    }

    private void PassOn(string name, Dictionary<string, string> environment)
    {
        if (!_environment.TryGetValue(name, out var value)) return;
        if (OthersVariables.Any(other => name.StartsWith(other, StringComparison.OrdinalIgnoreCase)))
            throw new RefusedException(Refusal.NotLoadable($"openssl.cnf refers to {name}"));
        environment[name] = value;
    }

    // What has no path is looked for in the library's own directories, which the environment may move.
    private IEnumerable<string> Candidates(string name, Dictionary<string, string> environment)
    {
        if (Path.IsPathRooted(name)) return [name];
        var directories = new[]
        {
            environment.GetValueOrDefault("OPENSSL_MODULES", _texts.Additions.Modules),
            environment.GetValueOrDefault("OPENSSL_ENGINES", _texts.Additions.Engines),
        };
        return directories.Where(Path.IsPathRooted).SelectMany(directory => new[] { name, $"{name}.so", $"lib{name}.so" }.Select(file => Path.Combine(directory, file)));
    }

    private string Trusted(string path)
    {
        _places.Add(path);
        var (real, distrust) = TrustedFile.Examine(path);
        return real ?? throw new RefusedException(Refusal.Unsafe(path, distrust!));
    }

    private void Place(string path)
    {
        _places.Add(path);
        var distrust = Path.IsPathRooted(path) ? TrustedFile.ExaminePlace(path) : new Distrust(path, UntrustedReason.Unknown);
        if (distrust is not null) throw new RefusedException(Refusal.Unsafe(path, distrust));
    }
}
