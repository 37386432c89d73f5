using XMailFleet.Agent.Checks.Configuration;
using XMailFleet.Agent.Installation;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Checks.Configuration;

public sealed class MailRootCheckTests
{
    [Theory]
    [InlineData(@"HKLM\SOFTWARE\GNU\XMail", @"HKLM\SOFTWARE\Wow6432Node\GNU\XMail")]
    [InlineData(@"HKLM\SOFTWARE\Wow6432Node\GNU\XMail", @"HKLM\SOFTWARE\GNU\XMail")]
    public void Judge_RegistryHalfThatXMailDoesNotSee_NamesTheOther(string key, string expected)
    {
        var finding = Assert.Single(new MailRootCheck().Judge(Facts(MailRootObstacles.RegistryView, key)));

        Assert.Equal((CheckStatus.Error, "registry-view"), (finding.Status, finding.Reason));
        Assert.Equal((key, expected), (finding.Parameters["key"], finding.Parameters["expected"]));
    }

    [Fact]
    public void Judge_PathThatThePrefixBreaks_SaysWhereItIsSet()
    {
        var finding = Assert.Single(new MailRootCheck().Judge(Facts(MailRootObstacles.LiteralPath, "MAIL_ROOT")));

        Assert.Equal((CheckStatus.Error, "literal-path", "MAIL_ROOT"), (finding.Status, finding.Reason, finding.Parameters["source"]));
    }

    private static Diagnosis Facts(string obstacle, string source) => new()
    {
        TlsConfig = new TlsConfig
        {
            MailRoot = @"C:\MailRoot",
            MailRootSourceDetail = source,
            StartObstacles = { new StartObstacle { CheckId = "mail-root", Subject = @"C:\MailRoot", Detail = obstacle } },
        },
    };
}
