using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>A healthy ordinary host, self-signed and without CA file, and the words to spoil it with.</summary>
public sealed class MailHost : IDisposable
{
    private readonly CertificateStock _stock;

    public MailHost(CertificateStock stock)
    {
        _stock = stock;
        Root.WriteServerTab(("RootDomain", "mail.example.test"), ("SmtpServerDomain", "mail.example.test"));
        Certificate("p256.crt").Key("p256.key");
    }

    public MailRoot Root { get; } = new();

    /// <summary>server.cert: files of the stock, one behind the other.</summary>
    public MailHost Certificate(params string[] names) => Write("server.cert", _stock.Read(names));

    /// <summary>server.key: files of the stock, one behind the other, for the owner alone.</summary>
    public MailHost Key(params string[] names)
    {
        Write("server.key", _stock.Read(names));
        File.SetUnixFileMode(Root.PathOf("server.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return this;
    }

    public MailHost Pair(string name) => Certificate($"{name}.crt").Key($"{name}.key");

    /// <summary>certs.pem: files of the stock, one behind the other.</summary>
    public MailHost CaFile(params string[] names) => Write("certs.pem", _stock.Read(names));

    /// <summary>The root in certs/, under the name given or that of its hash.</summary>
    public MailHost CaDirectory(string? name = null)
    {
        Directory.CreateDirectory(Root.PathOf("certs"));
        return Write(Path.Combine("certs", name ?? _stock.RootHashName), _stock.Read("root.crt"));
    }

    /// <summary>Adds variables to server.tab, each on.</summary>
    public MailHost On(params string[] names) => Lines([.. names.Select(name => $"\"{name}\"\t\"1\"")]);

    /// <summary>Adds lines to server.tab.</summary>
    public MailHost Lines(params string[] lines) => Append("server.tab", lines);

    /// <summary>Adds lines to a table of the mail root.</summary>
    public MailHost Append(string table, params string[] lines)
    {
        File.AppendAllLines(Root.PathOf(table), lines);
        return this;
    }

    public MailHost Remove(string name)
    {
        File.Delete(Root.PathOf(name));
        return this;
    }

    public MailHost MakeDirectory(string name)
    {
        Directory.CreateDirectory(Root.PathOf(name));
        return this;
    }

    public MailHost Rename(string from, string to)
    {
        File.Move(Root.PathOf(from), Root.PathOf(to));
        return this;
    }

    public MailHost Link(string name, string target)
    {
        Remove(name);
        File.CreateSymbolicLink(Root.PathOf(name), target);
        return this;
    }

    public MailHost Write(string name, params byte[] content)
    {
        Root.Write(name, content);
        // A pair that changed moments ago is read again before it is judged.
        File.SetLastWriteTimeUtc(Root.PathOf(name), DateTime.UnixEpoch);
        return this;
    }

    /// <summary>The whole diagnosis of this host, without probes.</summary>
    public async Task<Diagnosis> DiagnoseAsync(string arguments = "")
    {
        var options = new InstallationOptions(Root.Directory, arguments);
        Directory.SetLastWriteTimeUtc(Root.Directory, DateTime.UnixEpoch);
        var attempt = await new Diagnoser(new InstallationLocator([]), options, TimeProvider.System)
            .DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None);
        return attempt.Diagnosis!;
    }

    /// <summary>"STATUS check-id:reason" of every error, warning and notice.</summary>
    public static IEnumerable<string> Findings(Diagnosis diagnosis) => diagnosis.CheckResults
        .Where(result => result.Status is CheckStatus.Error or CheckStatus.Warning or CheckStatus.Notice)
        .Select(result => $"{result.Status.ToString().ToUpperInvariant()} {result.CheckId}:{result.Reason}")
        .Distinct();

    public void Dispose() => Root.Dispose();
}
