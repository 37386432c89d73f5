using XMailFleet.Diagnosing.Checks.Configuration;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

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

    [Theory]
    [InlineData("", "Pass pass")]
    [InlineData("-Ms /var/elsewhere", "Notice other-switch")]
    [InlineData("-Ms \"\"", "Error switch-nowhere")]
    [InlineData("-Ms -B-", "Error switch-nowhere")]
    [InlineData("-Ms -B- -Ms {0}", "Pass pass")]
    [InlineData("-Ms {0}/", "Pass pass")]
    [InlineData("-Ms {0}/../{1}", "Pass pass")]
    public async Task Judge_ExistingRoot_IsTheOneThatXMailUsesOrNot(string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<MailRootCheck>(arguments: arguments));

    [Fact]
    public void Judge_NoRoot_IsAnError()
    {
        var finding = Assert.Single(new MailRootCheck().Judge(Facts("", "")));

        Assert.Equal((CheckStatus.Error, "missing"), (finding.Status, finding.Reason));
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
