using System.Reflection;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class WordsTests
{
    private static readonly Type[] Areas =
    [
        typeof(ITimesWords), typeof(IConditionWords), typeof(ICommonReasonWords), typeof(IStandingWords), typeof(IRegressionMarkWords),
        typeof(IRegressionReportWords), typeof(IFindingsReportWords), typeof(IReportReadingWords), typeof(IDiagnosisReportWords),
        typeof(IDiagnosisFailureWords),
    ];

    /// <summary>One row per thing said: its area and member.</summary>
    public static TheoryData<string, string> Members()
    {
        var members = new TheoryData<string, string>();
        foreach (var area in Areas)
            foreach (var method in area.GetMethods())
                members.Add(area.Name, method.Name);
        return members;
    }

    [Theory, MemberData(nameof(Members))]
    public void Words_EveryMember_SaysEachOfItsValuesInBothLanguages(string area, string member)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var (text, values) = Say(area, member, language);
            Assert.False(string.IsNullOrWhiteSpace(text));
            Assert.All(values, value => Assert.Contains($"{value}", text, StringComparison.Ordinal));
        }
    }

    [Theory, MemberData(nameof(Members))]
    public void Words_InEnglish_HoldNoJapanese(string area, string member) =>
        Assert.DoesNotMatch(@"[\u3000-\u9fff\uff00-\uffef]", Say(area, member, Language.English).Text);

    [Theory, MemberData(nameof(Members))]
    public void Words_InJapanese_AreNotTheEnglishOnes(string area, string member) =>
        Assert.NotEqual(Say(area, member, Language.English).Text, Say(area, member, Language.Japanese).Text);

    // Values that no text holds by chance: 701, «b», 703.
    private static (string Text, object[] Values) Say(string area, string member, Language language)
    {
        var entry = typeof(Words).GetMethods(BindingFlags.Public | BindingFlags.Static).Single(method => method.ReturnType.Name == area);
        var method = entry.ReturnType.GetMethod(member)!;
        object[] values = [.. method.GetParameters().Select((parameter, index) =>
            parameter.ParameterType == typeof(int) ? 701 + index : (object)$"«{(char)('a' + index)}»")];
        return ((string)method.Invoke(entry.Invoke(null, [language]), values)!, values);
    }
}
