using System.Globalization;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Remedies;

/// <summary>
/// Certificates for mail.example.test as renewals leave them, all of one CA, made by openssl: NAME.crt, NAME.key, and an issue
/// for another name. renewed is sound and has a key of its own.
/// </summary>
public sealed class RenewalFixture : IAsyncLifetime
{
    private const string Configuration =
        "[ca]\ndefault_ca=d\n[d]\ndatabase=index\nserial=serial\nnew_certs_dir=.\ndefault_md=sha256\npolicy=p\nx509_extensions=x\nunique_subject=no\n"
        + "[p]\ncommonName=supplied\n[x]\nextendedKeyUsage=serverAuth\nsubjectAltName=DNS:mail.example.test\n";

    public CertificateStock Stock { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Stock = await CertificateStock.MakeAsync();
        var directory = Stock.Directory;
        await File.WriteAllTextAsync(Path.Combine(directory, "issue.cnf"), Configuration);
        await File.WriteAllTextAsync(Path.Combine(directory, "index"), "");
        await File.WriteAllTextAsync(Path.Combine(directory, "serial"), "4001\n");
        await IssueAsync("ancient", -400, -310);
        await IssueAsync("old", -120, -30);
        await IssueAsync("soon", -80, 10);
        await IssueAsync("sooner", -85, 5);
        await IssueAsync("soonest", -88, 2);
        await IssueAsync("last", -90, 0.5);
        await IssueAsync("later", 1, 91);
        await IssueAsync("renewed", -1, 89);
        await IssueAsync("samekey", -1, 89, "old");
        await OpenSslTool.IssueAsync(directory, "elsewhere", "intermediate", "subjectAltName=DNS:www.example.org");
        await OpenSslTool.IssueAsync(directory, "mail", "intermediate");
        await OpenSslTool.IssueAsync(directory, "unsigning", "intermediate", "subjectAltName=DNS:mail.example.test", "keyUsage=keyAgreement");
        await OpenSslTool.RunAsync(directory, "genpkey -algorithm X25519 -out x25519.key");
    }

    public Task DisposeAsync()
    {
        Stock.Dispose();
        return Task.CompletedTask;
    }

    // Days from now.
    private async Task IssueAsync(string name, double from, double to, string? key = null)
    {
        if (key is null) await OpenSslTool.GenerateKeyAsync(Stock.Directory, name, "RSA", "rsa_keygen_bits:2048");
        else File.Copy(Stock.PathOf($"{key}.key"), Stock.PathOf($"{name}.key"));
        await OpenSslTool.RunAsync(Stock.Directory, $"req -new -key {name}.key -subj /CN=mail.example.test -out {name}.csr");
        await OpenSslTool.RunAsync(
            Stock.Directory,
            $"ca -batch -notext -config issue.cnf -cert intermediate.crt -keyfile intermediate.key -in {name}.csr -out {name}.crt -startdate {Time(from)} -enddate {Time(to)}");
    }

    private static string Time(double days) =>
        TimeProvider.System.GetUtcNow().AddDays(days).ToString("yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture);
}
