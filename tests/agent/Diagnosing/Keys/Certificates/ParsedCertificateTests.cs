using System.Security.Cryptography;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Math;
using XMailFleet.Diagnosing.Keys.Contents;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.Certificates;

public sealed class ParsedCertificateTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Issued_RsaModulusWithASmallFactor_IsVerifiedAsByOpenSsl()
    {
        _scratch.Write("odd.key", PemEncoding.WriteString("RSA PRIVATE KEY", KeyWithFactor3().GetDerEncoded()));
        await OpenSslTool.SelfSignAsync(_scratch.Path, "odd");

        var leaf = ServerCertificateFile.Read(_scratch.ReadBytes("odd.crt")).Chain[0];

        Assert.Equal("odd.crt: OK\n", await OpenSslTool.RunAsync(_scratch.Path, "verify -CAfile odd.crt odd.crt"));
        Assert.True(leaf.Issued(leaf));
    }

    // A modulus of p and 3 q: RSA computes with it as with any other without square factors.
    private static RsaPrivateKeyStructure KeyWithFactor3()
    {
        using var rsa = RSA.Create(2048);
        var made = rsa.ExportParameters(includePrivateParameters: true);
        var (p, q, e) = (Number(made.P), Number(made.Q), Number(made.Exponent));
        var (one, second) = (BigInteger.One, q.Multiply(BigInteger.Three));
        // phi of 3 is 2, which divides q - 1 already.
        var d = e.ModInverse(p.Subtract(one).Multiply(q.Subtract(one)));
        return new RsaPrivateKeyStructure(
            p.Multiply(second), e, d, p, second,
            d.Mod(p.Subtract(one)), d.Mod(q.Subtract(one)), second.ModInverse(p));
    }

    private static BigInteger Number(byte[]? bytes) => new(1, bytes!);
}
