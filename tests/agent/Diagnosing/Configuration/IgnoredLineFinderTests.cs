using System.Text;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

public sealed class IgnoredLineFinderTests
{
    [Theory]
    [InlineData("SSLWantCert 1\n", IgnoredCause.NoTab)]
    [InlineData("\"SSLWantCert\" \"1\"\n", IgnoredCause.NoTab)]
    [InlineData("SSLWantCert=1\n", IgnoredCause.NoTab)]
    [InlineData("sslwantcert\t1\n", IgnoredCause.NameCase)]
    [InlineData(" SSLWantCert\t1\n", IgnoredCause.NameSpace)]
    [InlineData("\"SSLWantCert \"\t1\n", IgnoredCause.NameSpace)]
    [InlineData("\u00ef\u00bb\u00bf\"SSLWantCert\"\t1\n", IgnoredCause.ByteOrderMark)]
    [InlineData("SSLWantCerts\t1\n", IgnoredCause.Misspelt)]
    [InlineData("EnableSMTPTLS\t0\n", IgnoredCause.Misspelt)]
    [InlineData("SSLWantCert\tyes\n", IgnoredCause.FlagValue)]
    [InlineData("SSLWantCert\t \"1\"\n", IgnoredCause.ValueSpace)]
    [InlineData("SSLWantCert\t0x1\n", IgnoredCause.FlagValue)]
    [InlineData("EnableSMTP-TLS\t\"\"\n", IgnoredCause.FlagValue)]
    [InlineData("SSLWantCert\t0\nSSLWantCert\t1\n", IgnoredCause.Duplicate)]
    [InlineData("SSLMaxCertsDepth\t1\nSSLMaxCertsDepth\t2\n", IgnoredCause.Duplicate)]
    [InlineData("SmtpConfig\tmail-auth\nSmtpConfig\tWantTLS\n", IgnoredCause.Duplicate)]
    [InlineData("smtpconfig\tWantTLS\n", IgnoredCause.NameCase)]
    [InlineData("\"SmtpNoTLSAuths\" \"PLAIN\"\n", IgnoredCause.NoTab)]
    [InlineData("\u00ff\u00feS\0S\0L\0", IgnoredCause.WideText)]
    [InlineData("\"RootDomain\"\t\"m\"\r\"SSLWantCert\"\t\"1\"\r", IgnoredCause.LineEnd)]
    [InlineData("# first\r\"SSLWantCert\"\t\"1\"\r", IgnoredCause.LineEnd)]
    [InlineData("'SSLWantCert'\t1\n", IgnoredCause.NameQuote)]
    [InlineData("\u00e2\u0080\u009cSSLWantCert\u00e2\u0080\u009d\t1\n", IgnoredCause.NameQuote)]
    [InlineData("SSLWantCert\t\u00e2\u0080\u009c1\u00e2\u0080\u009d\n", IgnoredCause.FlagValue)]
    [InlineData("SSLWantCert\t\u00c2\u00a01\n", IgnoredCause.FlagValue)]
    [InlineData("SSLWantCert\t4294967296\n", IgnoredCause.FlagValue)]
    public void Find_LineThatMisleads_IsToldWithItsCause(string content, IgnoredCause cause) =>
        Assert.Equal(cause, Assert.Single(Find(content)).Cause);

    [Theory]
    [InlineData("\"SSLWantCert\"\t\"1\"\n")]
    [InlineData("# SSLWantCert\t1\n")]
    [InlineData(" # SSLWantCert\t1\n")]
    [InlineData(";\"SSLWantCert\"\t\"1\"\n")]
    [InlineData("# first\r# SSLWantCert\t1\r")]
    [InlineData("SSLWantCert\t1\r\n")]
    [InlineData("SSLWantCert\t000\n")]
    [InlineData("SSLWantCert\tno\n")]
    [InlineData("SSLWantCert\t\"\"\n")]
    [InlineData("SSLWantCert\t1\nSSLWantCert\t1\n")]
    [InlineData("SSLMaxCertsDepth\t2\nSSLMaxCertsDepth\t2\n")]
    [InlineData("RootDomain\texample.com\nRootDomain\texample.com\n")]
    [InlineData("\"RootDomain\"\t\"example.com\"\n")]
    [InlineData("Anything else\n")]
    [InlineData("SSLUseCertsFile\t1\nSSLUseCertsDir\t1\n")]
    public void Find_LineThatMisleadsNobody_IsNotTold(string content) => Assert.Empty(Find(content));

    [Fact]
    public void Find_TailOfALongComment_IsTold()
    {
        var found = Assert.Single(Find("#" + new string('x', 2045) + "SSLWantCert\t1\n"));
        Assert.Equal((IgnoredCause.LineTail, "server.tab:1", "SSLWantCert"), (found.Cause, found.Location, found.Meant));
    }

    private static List<IgnoredInput> Find(string content) =>
        IgnoredLineFinder.Find(new ServerTab(ServerTabReader.Read(Encoding.Latin1.GetBytes(content)))).ToList();
}
