using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class EaseTlsCheckTests
{
    [Theory]
    [InlineData("smtp.ipprop.tab", "\"10.0.0.0\"\t\"255.0.0.0\"\t\"EaseTLS=1\"\n", "Warning no-effect")]
    [InlineData("smtp.hnprop.tab", "\".example.test\"\t\"EaseTLS=1\"\n", "Warning no-effect")]
    [InlineData("smtp.ipprop.tab", "\"10.0.0.0\"\t\"255.0.0.0\"\t\"WhiteList=1\"\n", "NotApplicable not-applicable")]
    [InlineData("smtp.ipprop.tab", "# \"10.0.0.0\"\t\"EaseTLS=1\"\n", "NotApplicable not-applicable")]
    public async Task Judge_Table_IsWarnedOfWhereItReliesOnEaseTls(string table, string content, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<EaseTlsCheck>(change: root => root.Write(table, content)));
}
