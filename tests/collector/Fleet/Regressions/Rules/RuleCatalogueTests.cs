using XMailFleet.Fleet.Regressions;
using XMailFleet.Fleet.Regressions.Rules;

namespace XMailFleet.Collector.Tests.Fleet.Regressions.Rules;

public sealed class RuleCatalogueTests
{
    [Fact]
    public void Rules_InTheSources_AreAllInTheCatalogue() =>
        Assert.Equal(
            typeof(IRegressionRule).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(IRegressionRule))).Select(type => type.Name).Order(),
            RuleCatalogue.All.Select(rule => rule.GetType().Name).Order());
}
