using System.Reflection;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

/// <summary>Every area says all it has to say in each language, and in that language.</summary>
public sealed class WordsTests
{
    /// <summary>What both languages may say alike, as <c>Area.Member</c>.</summary>
    private static readonly string[] Alike = [];

    /// <summary>What is given and not said in Japanese: fields of requests, which callers of the API see alone, in English.</summary>
    private static readonly string[] Unsaid = ["Request.AuthorMissing", "Request.AuthorTooLong"];

    public static TheoryData<string> Members =>
        new(Areas.SelectMany(area => SaidThing.Of(area).Select(thing => thing.Name)));

    [Fact]
    public void Words_OfEveryArea_AreToBeHad() =>
        Assert.Equal(
            typeof(Words).Assembly.GetTypes()
                .Where(type => type.IsInterface && type.Name.EndsWith("Words", StringComparison.Ordinal)).Select(type => type.Name).Order(),
            Areas.Select(area => area.ReturnType.Name).Order());

    [Theory, MemberData(nameof(Members))]
    public void Member_InEveryLanguage_SaysSomethingAndWhatItIsGiven(string member)
    {
        var thing = Find(member);
        foreach (var language in Enum.GetValues<Language>())
        {
            var said = thing.Say(language, 3);
            Assert.False(string.IsNullOrWhiteSpace(said));
            if (language is Language.Japanese && Unsaid.Contains(member)) Assert.DoesNotContain("<field>", said, StringComparison.Ordinal);
            else Assert.All(thing.GivenTexts, given => Assert.Contains(given, said, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Members))]
    public void Member_InEnglish_HoldsNoJapanese(string member) =>
        Assert.DoesNotMatch(JapaneseScript.Character(), Find(member).Say(Language.English, 3));

    [Theory, MemberData(nameof(Members))]
    public void Member_InJapanese_IsNotEnglish(string member)
    {
        var thing = Find(member);
        if (!Alike.Contains(member)) Assert.NotEqual(thing.Say(Language.English, 3), thing.Say(Language.Japanese, 3));
    }

    [Fact]
    public void Alike_Members_AreSo() =>
        Assert.All(Alike, member => Assert.Equal(Find(member).Say(Language.English, 3), Find(member).Say(Language.Japanese, 3)));

    // "1 certificates", "1 open regressions"; not "1 host has" or "1 of 3 is".
    [Theory, MemberData(nameof(Members))]
    public void Member_OfOneInEnglish_HasNoPlural(string member) =>
        Assert.DoesNotMatch(@"\b1 (?:(?:open|trust) )?(?!(?:is|has|was|process|status)\b)\w+s\b", Find(member).Say(Language.English, 1));

    [Fact]
    public void Plural_OfACount_HasTheNounThatGoesWithIt() =>
        Assert.Equal(
            ["0 entries", "1 entry", "2 entries", "12345 entries"],
            new[] { 0, 1, 2, 12345 }.Select(count => Plural.Of(count, "entry", "entries")));

    private static IEnumerable<MethodInfo> Areas =>
        typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static SaidThing Find(string member) => Areas.SelectMany(SaidThing.Of).Single(thing => thing.Name == member);
}
