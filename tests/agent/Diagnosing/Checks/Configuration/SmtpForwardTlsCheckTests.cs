using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class SmtpForwardTlsCheckTests
{
    [Theory]
    [InlineData("\"example.test\"\t\"relay.example.test:25,NeedTLS=1\"\n", "Warning comma-form")]
    [InlineData("\"example.test\"\t\"relay.example.test:25\"\t\"NeedTLS=1\"\n", "Pass pass")]
    [InlineData("\"example.test\"\t\"relay.example.test:25\"\n", "Pass pass")]
    [InlineData("", "Pass pass")]
    public async Task Judge_Forward_IsWarnedOfInTheCommaForm(string content, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<SmtpForwardTlsCheck>(change: root => root.Write("smtpfwd.tab", content)));
}
