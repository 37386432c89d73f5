using System.Text.RegularExpressions;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

/// <summary>Both languages say the same about the same checks.</summary>
public sealed partial class CheckTextsTests
{
    public static TheoryData<string> Ids => new(CheckCatalogue.All.Select(check => check.Id));

    [Fact]
    public void Catalogue_Ids_AreUniqueAndKebabCase()
    {
        var ids = CheckCatalogue.All.Select(check => check.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.Matches(KebabCase(), id));
    }

    [Fact]
    public void Texts_OfBothLanguages_AreOfTheChecksOfTheCatalogue()
    {
        var ids = CheckCatalogue.All.Select(check => check.Id).Order().ToList();

        Assert.Equal(ids, English.Checks.Keys.Order());
        Assert.Equal(ids, Japanese.Checks.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Definition_OfEveryCheck_NamesWhatItRestsOn(string id) => Assert.NotEmpty(CheckCatalogue.Find(id)!.Citation);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfEveryCheck_GivesTheSameReasonsInBothLanguages(string id) =>
        Assert.Equal(Reasons(id, Language.English), Reasons(id, Language.Japanese));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfEveryReason_NamesTheSameParametersInBothLanguages(string id) =>
        Assert.All(CheckTexts.Find(id, Language.English)!, english =>
        {
            var japanese = CheckTexts.Find(id, Language.Japanese)!.Find(english.Key)!;
            Assert.Equal(Parameters(english.Value.Message), Parameters(japanese.Message));
            Assert.Equal(Parameters(english.Value.Remedy), Parameters(japanese.Remedy));
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfEveryReason_HasAMessageAndKebabCase(string id) =>
        Assert.All(CheckTexts.Find(id, Language.English)!, text =>
        {
            Assert.Matches(KebabCase(), text.Key);
            Assert.NotEmpty(text.Value.Message);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfEveryReason_HasARemedyInBothLanguagesOrInNone(string id) =>
        Assert.All(CheckTexts.Find(id, Language.English)!, english =>
            Assert.Equal(
                english.Value.Remedy.Length > 0,
                CheckTexts.Find(id, Language.Japanese)!.Find(english.Key)!.Remedy.Length > 0));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_InJapanese_IsJapanese(string id) =>
        Assert.All(CheckTexts.Find(id, Language.Japanese)!, text => Assert.Matches(Kana(), text.Value.Message));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_InEnglish_HasNoJapanese(string id) =>
        Assert.All(CheckTexts.Find(id, Language.English)!, text =>
            Assert.DoesNotMatch(Kana(), text.Value.Message + text.Value.Remedy));

    private static IEnumerable<string> Reasons(string id, Language language) =>
        CheckTexts.Find(id, language)!.Select(text => text.Key).Order();

    private static IEnumerable<string> Parameters(string template) =>
        Parameter().Matches(template).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\p{IsHiragana}|\p{IsKatakana}")]
    private static partial Regex Kana();
}
