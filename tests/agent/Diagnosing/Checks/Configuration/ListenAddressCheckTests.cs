using XMailFleet.Diagnosing.Checks.Configuration;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks.Configuration;

public sealed class ListenAddressCheckTests
{
    [Theory]
    [InlineData("", "", "Pass pass")]
    [InlineData("", "-BI 127.0.0.1:995", "Pass pass")]
    [InlineData("", "-BI [::1]:995 -M6", "Pass pass")]
    [InlineData("", "-BI [::1]:995", "Error wrong-family")]
    [InlineData("", "-BI 127.0.0.1 -M6", "Error wrong-family")]
    [InlineData("", "-BI [::1", "Error bracket")]
    [InlineData("", "-BI ::1", "Error unresolvable")]
    [InlineData("", "-BI 203.0.113.7", "Error not-own")]
    [InlineData("", "-B- -BI ::1", "Pass pass")]
    [InlineData("", "-BI ::1 -B-", "Error unresolvable")]
    public async Task Judge_Address_IsAnErrorWhereXMailCannotUseIt(string serverTab, string arguments, string expected) =>
        Assert.Equal(expected, await ConfigurationJudgement.OfAsync<ListenAddressCheck>(serverTab, arguments));
}
