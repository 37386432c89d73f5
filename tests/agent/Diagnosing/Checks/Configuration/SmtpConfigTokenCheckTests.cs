using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class SmtpConfigTokenCheckTests
{
    [Theory]
    [InlineData("MailAuth", "Pass pass")]
    [InlineData("MailAuth,WantTLS", "Pass pass")]
    [InlineData("WantTLS=0", "Pass pass")]
    [InlineData("MailAuth, WantTLS", "Warning want-tls-lost")]
    [InlineData("wanttls", "Warning want-tls-lost")]
    [InlineData("WantTLS=yes", "Warning want-tls-lost")]
    [InlineData("WantTLS = 1", "Warning want-tls-lost")]
    [InlineData("wanttls, WantTLS", "Warning want-tls-lost")]
    public async Task Judge_Item_IsWarnedOfWhereXMailDoesNotReadWantTls(string list, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<SmtpConfigTokenCheck>(
            change: root => root.Write("server.tab", $"SmtpConfig\t{list}\n")));

    [Fact]
    public async Task Judge_NoList_DoesNotApply() =>
        Assert.Equal("NotApplicable not-applicable", await ConfigurationJudgement.OfAsync<SmtpConfigTokenCheck>());
}
