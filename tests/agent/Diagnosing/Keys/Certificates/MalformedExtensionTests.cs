using XMailFleet.Diagnosing.Keys.Certificates;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.Certificates;

/// <summary>
/// OpenSSL calls a certificate with an extension that it cannot read invalid, and does not take it as a server's own. Further down
/// server.cert it does no harm.
/// </summary>
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
    [InlineData("2.5.29.15=DER:03020780", "ok")]
    [InlineData("2.5.29.15=DER:030100", "certificate")] // no usage at all
    [InlineData("2.5.29.15=DER:03020700", "certificate")]
    [InlineData("2.5.29.15=DER:0303070080", "ok")]
    [InlineData("2.5.29.17=DER:3000", "ok")]
    [InlineData("2.5.29.17=DER:3003820161FF", "ok")] // something behind the value
    [InlineData("2.5.29.17=DER:30028204", "certificate")]
    [InlineData("2.5.29.37=DER:3000", "ok")]
    [InlineData("2.5.29.30=DER:0500", "certificate")]
    [InlineData("2.5.29.30=DER:3000", "ok")]
    [InlineData("2.5.29.30=DER:300AA008300682046578616D", "ok")]
    [InlineData("2.5.29.30=DER:300AA208300682046578616D", "certificate")]
    [InlineData("2.5.29.30=DER:3008A0063004020101FF", "certificate")]
    [InlineData("2.5.29.30=DER:300DA00B300982046578616D800101", "ok")]
    [InlineData("2.5.29.31=DER:0500", "certificate")]
    [InlineData("2.5.29.31=DER:3000", "ok")]
    [InlineData("2.5.29.31=DER:3015301311", "certificate")]
    [InlineData("2.5.29.31=DER:30073005A003830161", "certificate")]
    [InlineData("2.5.29.31=DER:300AA008A0068604613A2F2F", "certificate")]
    [InlineData("2.5.29.31=DER:300C300AA008A0068604613A2F2F", "ok")]
    [InlineData("2.5.29.31=DER:300430028100", "certificate")]
    [InlineData("2.5.29.31=DER:3006300481020780", "certificate")]
    [InlineData("2.5.29.31=DER:300E300CA20A82086578616D706C6531", "ok")]
    [InlineData("1.3.6.1.5.5.7.1.14=DER:300C300A06082B06010505071501", "ok")]
    [InlineData("2.16.840.1.113730.1.1=DER:0500", "certificate")]
    [InlineData("2.16.840.1.113730.1.1=DER:03020640", "ok")]
    [InlineData("1.3.6.1.5.5.7.1.7=DER:0500", "certificate")]
    [InlineData("1.3.6.1.5.5.7.1.8=DER:0500", "certificate")]
    [InlineData("1.3.6.1.5.5.7.1.7=DER:3000", "ok")]
    [InlineData("1.3.6.1.5.5.7.1.8=DER:3000", "ok")]
    [InlineData("1.3.6.1.5.5.7.1.14=DER:0500", "certificate")]
    [InlineData("2.5.29.46=DER:0500", "ok")]
    [InlineData("2.5.29.32=DER:0500", "ok")]
    [InlineData("2.5.29.18=DER:0500", "ok")]
    [InlineData("1.3.6.1.5.5.7.1.1=DER:0500", "ok")]
    public async Task Leaf_ExtensionValue_IsTakenWhereLibsslTakesIt(string extension, string expected)
    {
        _scratch.Write("c.cnf", $"[req]\ndistinguished_name=name\nx509_extensions=given\n[name]\n[given]\n{extension}\n");
        await OpenSslTool.GenerateKeyAsync(_scratch.Path, "c", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -config c.cnf -key c.key -subj /CN=c.example.test -days 30 -out c.crt");

        var expectedContent = expected is "ok" ? CertificateContent.Certificates : CertificateContent.InvalidExtension;

        Assert.Equal(expected, await Judge.LoadAsync(_scratch.PathOf("c.crt"), _scratch.PathOf("c.key")));
        Assert.Equal(expectedContent, ServerCertificateFile.Read(_scratch.ReadBytes("c.crt")).Content);
    }

    /// <summary>What `openssl req -x509 -subj /` makes.</summary>
    [Fact]
    public async Task Leaf_WithoutAName_IsTakenAsLibsslTakesIt()
    {
        await OpenSslTool.GenerateKeyAsync(_scratch.Path, "c", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -key c.key -subj / -days 30 -out c.crt");

        var file = ServerCertificateFile.Read(_scratch.ReadBytes("c.crt"));

        Assert.Equal("ok", await Judge.LoadAsync(_scratch.PathOf("c.crt"), _scratch.PathOf("c.key")));
        Assert.Equal(CertificateContent.Certificates, file.Content);
        Assert.True(CertificateFacts.Of(file.Chain[0]) is { Subject: "", Issuer: "", SelfSigned: true });
    }

    [Fact]
    public async Task Intermediate_MalformedExtension_IsTakenAsLibsslTakesIt()
    {
        _scratch.Write("bad.cnf", "[req]\ndistinguished_name=name\nx509_extensions=given\n[name]\n[given]\n2.5.29.19=DER:0500\n");
        foreach (var name in new[] { "leaf", "bad" }) await OpenSslTool.GenerateKeyAsync(_scratch.Path, name, "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -key leaf.key -subj /CN=leaf.example.test -days 30 -out leaf.crt");
        await OpenSslTool.RunAsync(_scratch.Path, "req -x509 -config bad.cnf -key bad.key -subj /CN=bad.example.test -days 30 -out bad.crt");
        var path = _scratch.Write("chain.crt", _scratch.Read("leaf.crt") + _scratch.Read("bad.crt"));

        var file = ServerCertificateFile.Read(_scratch.ReadBytes("chain.crt"));

        Assert.Equal("ok", await Judge.LoadAsync(path, _scratch.PathOf("leaf.key")));
        Assert.Equal(CertificateContent.Certificates, file.Content);
        Assert.All(file.Chain, certificate => Assert.True(CertificateFacts.Of(certificate).SignatureExempt));
    }
}
