using XMailFleet.Agent.Keys;
using XMailFleet.Agent.Keys.Certificates;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Keys.Certificates;

/// <summary>Of a certificate with an extension that it cannot read, OpenSSL knows no strength: it is refused at the usual level.</summary>
public sealed class MalformedExtensionTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData("basicConstraints=CA:true", "ok")]
    [InlineData("2.5.29.19=DER:3003410101", "certificate")] // no BOOLEAN and no INTEGER
    [InlineData("2.5.29.19=DER:30060101FF020100", "ok")]
    [InlineData("2.5.29.37=DER:0500", "certificate")]
    [InlineData("2.5.29.17=DER:30030101FF", "certificate")]
    [InlineData("2.5.29.17=DER:3003820161", "ok")]
    [InlineData("2.5.29.15=DER:0500", "certificate")]
    public async Task AreSound_ExtensionValue_IsWhetherLibsslLoadsTheCertificate(string extension, string expected)
    {
        _scratch.Write("c.cnf", $"[req]\ndistinguished_name=name\nx509_extensions=given\n[name]\n[given]\n{extension}\n");
        await OpenSslTool.GenerateKeyAsync(_scratch.Path, "c", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -config c.cnf -key c.key -subj /CN=c.example.test -days 30 -out c.crt");

        var leaf = ServerCertificateFile.Read(_scratch.ReadBytes("c.crt")).Chain[0];

        Assert.Equal(expected, await Judge.LoadAsync(_scratch.PathOf("c.crt"), _scratch.PathOf("c.key")));
        Assert.Equal(expected == "ok", new CertificateExtensions(leaf.Fields).AreSound());
    }
}
