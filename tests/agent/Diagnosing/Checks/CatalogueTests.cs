using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks;

public sealed class CatalogueTests
{
    [Fact]
    public void Checks_OfTheAgent_AreThoseWithADefinition() =>
        Assert.Equal(
            CheckCatalogue.All.Select(definition => definition.Id).Order(),
            CheckRunner.Checks.Select(check => check.Id).Order());

    [Fact]
    public void Checks_InTheSources_AreAllInTheCatalogue() =>
        Assert.Equal(
            typeof(ICheck).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ICheck))).Select(type => type.Name).Order(),
            CheckRunner.Checks.Select(check => check.GetType().Name).Order());
}
