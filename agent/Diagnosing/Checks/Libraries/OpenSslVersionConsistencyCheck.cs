using XMailFleet.Diagnosing.Libraries;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Libraries;

/// <summary>Whether the `openssl` command, the libraries on disk and the loaded ones belong together.</summary>
internal sealed class OpenSslVersionConsistencyCheck : ICheck
{
    public string Id => "openssl-version-consistency";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.OpenSsl is not { } openSsl)
        {
            yield return Finding.Inconclusive();
            yield break;
        }

        if (LoadedFromTwoDirectories(openSsl) is { } mixed) yield return mixed;
        yield return JudgeCommand(openSsl);
    }

    private static Finding? LoadedFromTwoDirectories(OpenSsl openSsl)
    {
        var loaded = openSsl.Libraries.Where(library => library.Loaded || library.Replaced).ToList();
        var ssl = loaded.Find(library => library.Kind is LibraryKind.Ssl);
        var crypto = loaded.Find(library => library.Kind is LibraryKind.Crypto);
        return ssl is null || crypto is null || Path.GetDirectoryName(ssl.Path) == Path.GetDirectoryName(crypto.Path)
            ? null
            : Finding.Warning("mixed-directories", ssl.Path).With(("ssl", ssl.Path), ("crypto", crypto.Path));
    }

    private static Finding JudgeCommand(OpenSsl openSsl)
    {
        if (openSsl.Command is not { Runs: true } command) return Finding.NotApplicable();
        if (OpenSslVersion.Parse(openSsl.EffectiveVersion) is not { } used) return Finding.Inconclusive(reason: "library-unknown");
        var answer = command.LibraryVersion.Length > 0 ? command.LibraryVersion : command.Version;
        var finding = OpenSslVersion.Parse(answer) is not { } own ? Finding.Inconclusive(command.Path)
            : own == used ? Finding.Pass(command.Path)
            // The hash that names the files of certs/ changed with 1.0.0.
            : own.IsAtLeast(1, 0, 0) != used.IsAtLeast(1, 0, 0) ? Finding.Warning("hashes-differ", command.Path)
            : Finding.Notice("command-differs", command.Path);
        return finding.With(("commandVersion", answer), ("libraryVersion", openSsl.EffectiveVersion));
    }
}
