using System.Text.RegularExpressions;
using XMailFleet.Texts;
using XMailFleet.V1;

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
    [InlineData("/var/MailRoot/server.cert", "/var/MailRoot/server.cert")]
    [InlineData("/var/メール/server.cert", "/var/メール/server.cert")]
    [InlineData("/var/my root/server.cert", "'/var/my root/server.cert'")]
    [InlineData("/var/it's $HOME/server.cert", @"'/var/it'\''s $HOME/server.cert'")]
    [InlineData(@"C:\MailRoot\server.cert", @"C:\MailRoot\server.cert")]
    [InlineData(@"C:\Program Files (x86)\server.cert", @"""C:\Program Files (x86)\server.cert""")]
    public void Render_PathThatAShellTakesApart_IsQuotedInCommandsAlone(string path, string typed)
    {
        var result = new CheckResult { CheckId = "server-certificate-content", Reason = "der", Subject = path, Parameters = { ["path"] = path } };

        CheckTexts.Render(result, Language.English);

        Assert.Contains(path, result.Message, StringComparison.Ordinal);
        Assert.Equal($"openssl x509 -inform DER -in {typed} -out {typed}.pem && mv {typed}.pem {typed}", result.Remedy);
    }

    [Fact]
    public void Render_PathInQuotesAlready_IsNotQuotedTwice()
    {
        var path = @"C:\Mail Root\old.key";
        var result = new CheckResult { CheckId = "stray-private-keys", Reason = "found", Parameters = { ["path"] = path } };

        CheckTexts.Render(result, Language.English);

        Assert.Contains($"(Windows: del \"{path}\")", result.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("newer-check", "found", true, "theirs", "theirs")]
    [InlineData("mail-root", "newer-reason", true, "theirs", "Mail root")]
    [InlineData("mail-root", "missing", false, null, "Mail root")]
    [InlineData("mail-root", "inconclusive", false, null, "Mail root")]
    public void Render_WordsOfTheHost_AreFlaggedWhateverItSays(string id, string reason, bool isSaid, string? message, string title)
    {
        var result = new CheckResult { CheckId = id, Reason = reason, SaidByHost = !isSaid, Parameters = { ["path"] = "/x" } };
        (result.Title, result.Message, result.Remedy) = ("theirs", "theirs", "theirs");

        CheckTexts.Render(result, Language.English);

        Assert.Equal((isSaid, title), (result.SaidByHost, result.Title));
        if (message is null) Assert.DoesNotContain("theirs", result.Message + result.Remedy, StringComparison.Ordinal);
        else Assert.Equal((message, message), (result.Message, result.Remedy));
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
        Parameter().Matches(template).Select(match => match.Groups[1].Value).Distinct().Order();

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex KebabCase();

    // Of places that say a value: the word that goes with a count is a matter of one language.
    [GeneratedRegex(@"\{([^}|:]*)(?:\|[^}]*)?\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\p{IsHiragana}|\p{IsKatakana}")]
    private static partial Regex Kana();
}
