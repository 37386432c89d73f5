using System.Reflection;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class RuleIdsTests
{
    [Fact]
    public void All_HasEveryId() =>
        Assert.Equal(
            typeof(RuleIds).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).Order(),
            RuleIds.All.Order());
}
