using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

public sealed class RegressionTextsTests
{
    public static TheoryData<string> Rules => [.. RuleIds.All];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_InEveryLanguage_HasTheSameReasonsAndParameters(string ruleId)
    {
        var english = RegressionTexts.Find(ruleId, Language.English)!.ToDictionary(pair => pair.Key, pair => pair.Value);
        var japanese = RegressionTexts.Find(ruleId, Language.Japanese)!.ToDictionary(pair => pair.Key, pair => pair.Value);
        Assert.Equal(english.Keys.Order(), japanese.Keys.Order());
        Assert.All(english, pair => Assert.Equal(Places(pair.Value.Message), Places(japanese[pair.Key].Message)));
        Assert.All(english, pair => Assert.Equal(pair.Value.Remedy.Length > 0, japanese[pair.Key].Remedy.Length > 0));
    }

    [Fact]
    public void Rule_OfACheck_HasTheWordsOfTheCheck()
    {
        var evidence = new CheckResult { CheckId = "no-such-check", Reason = "x", Message = "as the agent said" };
        RegressionTexts.Render(evidence, Language.Japanese);
        Assert.Equal("as the agent said", evidence.Message);
    }

    [Fact]
    public void Rule_IdsOfItsOwn_AreNoCheckIds() =>
        Assert.DoesNotContain(RuleIds.All, id => CheckCatalogue.Find(id) is not null);

    private static IEnumerable<string> Places(string text) =>
        text.Split('{').Skip(1).Select(part => part[..part.IndexOfAny(['}', '|', ':'])]).Distinct().Order();
}
