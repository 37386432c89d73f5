using XMailFleet.Diagnosing.Keys;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

public sealed class KeyPairReadingTests
{
    [Fact]
    public void Read_KeyAndCertificate_OverwritesWhatItRead()
    {
        using var root = MailRoot.Healthy();
        // A key that stands in server.cert is none the less one.
        root.Write("server.cert", File.ReadAllText(root.PathOf("server.cert")) + File.ReadAllText(root.PathOf("server.key")));

        var reading = KeyPairReading.Read(root.Directory);

        Assert.Equal((Pairing.Matched, PrivateKeyContent.PrivateKey), (reading.Pairing, reading.KeyContent));
        Assert.Equal((new FileInfo(root.PathOf("server.key")).Length, new FileInfo(root.PathOf("server.cert")).Length), (reading.KeyFile.Content.Length, reading.CertificateFile.Content.Length));
        Assert.Equal(-1, reading.KeyFile.Content.Span.IndexOfAnyExcept((byte)0));
        Assert.Equal(-1, reading.CertificateFile.Content.Span.IndexOfAnyExcept((byte)0));
    }
}
