using System.Text;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class KnownFormTests
{
    [Theory]
    [InlineData("\"SSLWantCert\" \"1\"", "\"SSLWantCert\" \"1\"")]
    [InlineData("sslwantcert\tyes", "sslwantcert⇥yes")]
    [InlineData("RootDomain\tmail.example.test", "RootDomain⇥mail.example.test")]
    [InlineData("SSLWantCert\tS3cret", "SSLWantCert⇥…")]
    [InlineData("password = S3cret", "… = …")]
    [InlineData("root:$6$aaaa$bbbb:19000:0:99999:7:::", "…")]
    [InlineData("SSLWantCert\t10.1.2.3 fe80::1", "SSLWantCert⇥10.1.2.3 fe80::1")]
    public void Line_OfAnyFile_ShowsNothingButKnownForms(string line, string shown) => Assert.Equal(shown, KnownForm.Line(line));

    [Theory]
    [InlineData("RootDomain", "mail.example.test", "mail.example.test")]
    [InlineData("RootDomain", "two words", "…")]
    [InlineData("SmtpConfig", "mail-auth, WantTLS=1", "mail-auth, WantTLS=1")]
    [InlineData("SmtpConfig", "WantTLS,a password of mine", "WantTLS,…")]
    [InlineData("DefaultSmtpPerms", "MRZS", "MRZS")]
    [InlineData("DefaultSmtpPerms", "$6$aaaa", "…")]
    [InlineData("smtpfwd-comma-options", "[::1]:25,NeedTLS=1", "[::1]:25,NeedTLS=1")]
    [InlineData("NeedTLS", "OutBind=10.0.0.1,NeedTLS=2", "OutBind=10.0.0.1,NeedTLS=2")]
    public void Value_OfASetting_ShowsNothingButItsForm(string name, string value, string shown) => Assert.Equal(shown, KnownForm.Value(name, value));

    [Theory]
    [InlineData("1", "1")]
    [InlineData(" \"1\"", " \"1\"")]
    [InlineData("1abc", "1abc")]
    [InlineData("yes", "yes")]
    [InlineData("", "")]
    [InlineData("S3cret", "…")]
    public void Flag_OfAnyValue_ShowsNothingButFlags(string value, string shown) => Assert.Equal(shown, KnownForm.Flag(value));

    [Fact]
    public void ReadText_TableOfTooManyLines_TakesBoundedMemory()
    {
        using var scratch = new ScratchDirectory();
        foreach (var line in new[] { "SSLWantCerts\t1", "\"SmtpConfig-10.0.0.1\"\t\"WantTLS\"", "a\rb\rSSLWantCertz\rc" })
        {
            var path = scratch.Write("server.tab", string.Concat(Enumerable.Repeat(line + "\n", 19_000)));
            var before = GC.GetAllocatedBytesForCurrentThread();

            var file = XMailFleet.Diagnosing.Host.Files.InspectedFile.ReadText(path, 1 << 20, 20_000);
            var tab = new ServerTab(ServerTabReader.Read(file.Content));
            _ = IgnoredLineFinder.Find(tab).Count() + RelatedSettingReader.Read(tab, _ => []).Count();

            Assert.NotEmpty(tab.Lines);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 << 20);
        }
    }

    [Fact]
    public void ReadText_MoreLinesThanATableHas_IsNotRead()
    {
        using var scratch = new ScratchDirectory();
        var path = scratch.Write("server.tab", Encoding.ASCII.GetString(Enumerable.Repeat((byte)'\n', 20_001).ToArray()));

        Assert.Equal(V1.FileState.Oversized, XMailFleet.Diagnosing.Host.Files.InspectedFile.ReadText(path, 1 << 20, 20_000).Facts.State);
    }
}
