using System.Collections.Concurrent;
using System.Globalization;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Host.Processes;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Libraries;

/// <summary>
/// Finds the version of the `openssl` command: in its file and its libcrypto, else by asking it, once for as long as both stay the same.
/// </summary>
/// <param name="time">Tells how old a failure is.</param>
/// <param name="mayRun">False where this process has rights that no program of the host should be near.</param>
internal sealed class CommandInspector(TimeProvider time, bool mayRun = true)
{
    private const int OutputLimit = 16 * 1024;
    private const int MaxTextLength = 200;

    // The command answers within milliseconds; a loaded host gets a hundred times that.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    // A failure may have been the host's load, not the file: it is tried again after this.
    private static readonly TimeSpan FailureLifetime = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private readonly ConcurrentDictionary<Question, Answer> _answers = new();
    private readonly IdentityCache<LibraryTexts> _texts = new(LibraryTexts.Read);

    private sealed record Question(string Path, string RealPath, FileIdentity Identity, FileIdentity? Library);

    private sealed record Answer(OpenSslCommand Command, DateTimeOffset Time);

    /// <summary>The first command of that name in <paramref name="directories"/> that may be run, its answer, and those that may not be.</summary>
    /// <param name="directories">Where to look, in order.</param>
    /// <param name="system">Where the loader looks for the command's libraries.</param>
    /// <param name="cancellation">Ends it early.</param>
    public async Task<OpenSslCommand> InspectAsync(
        IEnumerable<string> directories, SystemLibraries system, CancellationToken cancellation)
    {
        var search = CommandSearch.In(directories);
        var command = search.Program is { } program
            ? (await AskAsync(search.Path, program, system, cancellation)).Clone()
            : new OpenSslCommand { State = search.State, Path = search.Path };
        command.UntrustedCommands.Add(search.Untrusted);
        return command;
    }

    private async Task<OpenSslCommand> AskAsync(string path, TrustedProgram program, SystemLibraries system, CancellationToken cancellation)
    {
        if (FileIdentity.Of(program.Path) is not { } identity) return new OpenSslCommand { State = CommandState.NotFound };
        var library = LibraryOf(program.Path, system);
        if (ReadVersion(path, program, library) is { } read) return read;
        if (!IsProgram(program.Path)) return new OpenSslCommand { State = CommandState.NotExecutable, Path = path, Detail = "Exec format error" };
        return !mayRun ? new OpenSslCommand { State = CommandState.NotRun, Path = path }
            : await AskOnceAsync(new Question(path, program.Path, identity, library.Path is null ? null : FileIdentity.Of(library.Path)), program, cancellation);
    }

    // What the kernel would not take a shell would take for a script.
    private static bool IsProgram(string path)
    {
        if (ProgramImages.Find(path) is not null) return true;
        using var file = FileWindow.TryOpen(path);
        var start = new byte[2];
        return file?.Fill(0, start) == start.Length && start is [(byte)'#', (byte)'!'];
    }

    // The libcrypto that the loader would give the command.
    private static (bool Needed, string? Path) LibraryOf(string path, SystemLibraries system)
    {
        if (ProgramImages.Find(path) is not { } image) return (true, null);
        var search = LibrarySearch.For(path, image, NoEnvironment, system);
        var names = image.Needed.Where(name => LibraryName.Parse(name)?.Kind is LibraryKind.Crypto).ToList();
        return (names.Count > 0, names.Select(name => search.Find(name, image)).FirstOrDefault(found => found is not null));
    }

    // What nobody runs can do nothing. Null where the files do not tell: a script, or a program whose library is not there.
    private OpenSslCommand? ReadVersion(string path, TrustedProgram program, (bool Needed, string? Path) library)
    {
        if (ProgramImages.Find(program.Path) is null || _texts.Get(program.Path)?.Version is not { } version) return null;
        var linked = library.Needed ? library.Path is null ? null : LibraryFile.At(library.Path)?.Texts.Version : version;
        return linked is null ? null
            : new OpenSslCommand { State = CommandState.NotRun, Path = path, Version = version.ToString(), LibraryVersion = linked.ToString() };
    }

    private async Task<OpenSslCommand> AskOnceAsync(Question question, TrustedProgram program, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (_answers.TryGetValue(question, out var known) && (known.Command.Runs || now - known.Time < FailureLifetime))
            return known.Command;
        var answer = await BoundedCommand.RunAsync(program, ["version"], Timeout, OutputLimit, cancellation);
        var command = Describe(question.Path, answer);
        _answers[question] = new Answer(command, now);
        return command;
    }

    private static OpenSslCommand Describe(string path, CommandAnswer answer) => answer switch
    {
        CommandAnswer.Completed { ExitCode: 0 } completed => Understand(path, completed.Output.Split('\n')[0].TrimEnd('\r')),
        CommandAnswer.Completed { ExitCode: var status } => Failed(path, string.Create(CultureInfo.InvariantCulture, $"exit status {status}")),
        CommandAnswer.NotStarted notStarted => new OpenSslCommand { State = CommandState.NotExecutable, Path = path, Detail = notStarted.Detail },
        CommandAnswer.NotPermitted => new OpenSslCommand { State = CommandState.NotRun, Path = path },
        CommandAnswer.TimedOut => new OpenSslCommand { State = CommandState.TimedOut, Path = path },
        _ => Failed(path, "answer too long"),
    };

    // "OpenSSL 3.0.22 25 Aug 2026 (Library: OpenSSL 3.0.22 25 Aug 2026)"
    private static OpenSslCommand Understand(string path, string line)
    {
        var text = new string([.. line.Take(MaxTextLength).Select(character => char.IsControl(character) ? '?' : character)]);
        if (VersionAfter(text, "OpenSSL ") is not { } version || !text.StartsWith("OpenSSL ", StringComparison.Ordinal)) return Failed(path, text);
        return new OpenSslCommand
        {
            State = CommandState.Runs,
            Path = path,
            Runs = true,
            Version = version.ToString(),
            VersionText = text,
            LibraryVersion = VersionAfter(text, "(Library: OpenSSL ")?.ToString() ?? "",
        };
    }

    private static OpenSslVersion? VersionAfter(string text, string lead) =>
        text.IndexOf(lead, StringComparison.Ordinal) is >= 0 and var found ? OpenSslVersion.Parse(text.AsSpan(found + lead.Length)) : null;

    private static OpenSslCommand Failed(string path, string detail) => new() { State = CommandState.Failed, Path = path, Detail = detail };
}
