using System.Security.Cryptography;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Reporting;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Hostile;

/// <summary>
/// A mail root of an ordinary user, and beside it a directory whose files tell what they are by <see cref="Marks"/>. Only root can make
/// one.
/// </summary>
internal sealed class HiddenHost : IDisposable
{
    private readonly RootOnlyDirectory _host = new();

    private HiddenHost()
    {
    }

    public string Mail => _host.PathOf("mail");

    public string Secret => _host.PathOf("secret");

    /// <summary>Texts of a diagnosis that has read one of the hidden files, or the names in their directory.</summary>
    public List<string> Marks { get; } = ["hidden-mark", "\"name\": \"EaseTLS\"", "\"name\": \"smtpfwd-comma-options\""];

    /// <param name="directoryMode">Permissions of the hidden directory; its files are 0600.</param>
    /// <param name="mailOwner">Owner of the mail root.</param>
    public static async Task<HiddenHost> MakeAsync(string directoryMode, string mailOwner = Nobody.Owner)
    {
        var host = new HiddenHost();
        await host._host.MakeAsync("mail", mailOwner);
        await host._host.MakeAsync("mail/certs", mailOwner);
        await host._host.MakeAsync("secret");
        var own = KeyPair.SelfSigned("mail.example.test");
        host._host.Write("mail/server.tab", "SmtpServerDomain\tmail.example.test\nSSLWantVerify\t1\nSSLUseCertsFile\t1\nSSLUseCertsDir\t1\n");
        host._host.Write("mail/server.cert", own.CertificatePem);
        host._host.Write("mail/server.key", own.PrivateKeyPem);
        await Command.OutputOfAsync("chown", ["-R", mailOwner, host.Mail]);
        host.Hide();
        await host.OpenAsync("0600", directoryMode);
        return host;
    }

    /// <summary>Runs a script as the ordinary user: $1 is the mail root, $2 the hidden directory.</summary>
    public Task PlantAsync(string script) => Nobody.RunAsync(script, Mail, Secret);

    /// <summary>The same as root.</summary>
    public Task PlantAsRootAsync(string script) => Command.OutputOfAsync("sh", ["-c", script, "sh", Mail, Secret]);

    /// <summary>Gives the hidden files and their directory other permissions.</summary>
    public async Task OpenAsync(string fileMode, string directoryMode)
    {
        await Command.OutputOfAsync("find", [Secret, "-type", "f", "-exec", "chmod", fileMode, "{}", "+"]);
        await Command.OutputOfAsync("find", [Secret, "-type", "d", "-exec", "chmod", directoryMode, "{}", "+"]);
    }

    public Task<Diagnosis> DiagnoseAsync() => DiagnoseAsync(new InstallationLocator([]), new InstallationOptions(Mail, ""));

    /// <summary>A diagnosis where the ordinary user says that the hidden directory is his mail root.</summary>
    public Task<Diagnosis> DiagnoseHiddenAsync() =>
        DiagnoseAsync(new InstallationLocator([new NamedSource(Secret)]), new InstallationOptions(null, null));

    private static async Task<Diagnosis> DiagnoseAsync(InstallationLocator locator, InstallationOptions options)
    {
        var diagnoser = new Diagnoser(locator, options, TimeProvider.System);
        return (await diagnoser.DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None)).Diagnosis!;
    }

    /// <summary>The marks that the diagnosis shows.</summary>
    public async Task<IReadOnlyList<string>> LeakedAsync() => Leaked(await DiagnoseAsync());

    public IReadOnlyList<string> Leaked(Diagnosis diagnosis)
    {
        var said = JsonReport.Write(diagnosis);
        return Marks.FindAll(mark => said.Contains(mark, StringComparison.Ordinal));
    }

    public void Dispose() => _host.Dispose();

    private void Hide()
    {
        var pair = KeyPair.SelfSigned("hidden-mark.example.test");
        using var key = ECDsa.Create();
        key.ImportFromPem(pair.PrivateKeyPem);
        Marks.Add(Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo())));
        Directory.CreateDirectory(Path.Combine(Secret, "certs"));
        foreach (var name in new[] { "server.cert", "certs.pem", "certs/hidden-mark.pem" }) _host.Write($"secret/{name}", pair.CertificatePem);
        _host.Write("secret/server.key", pair.PrivateKeyPem);
        _host.Write("secret/server.tab", "RootDomain\thidden-mark.example.test\n");
        _host.Write("secret/smtpfwd.tab", "example.test\thidden-mark.example.test:25,NeedTLS=1\n");
        foreach (var name in new[] { "smtp.ipprop.tab", "smtp.hnprop.tab" }) _host.Write($"secret/{name}", "\"10.0.0.0/8\"\t\"EaseTLS=1,password=hidden-mark\"\n");
    }
}
