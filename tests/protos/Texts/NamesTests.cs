using System.Reflection;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class NamesTests
{
    /// <summary>One row per enum that has names: the method that names it.</summary>
    public static TheoryData<string> Methods => new(Overloads.Keys.Order());

    private static readonly Dictionary<string, MethodInfo> Overloads = typeof(Names)
        .GetMethods(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(method => $"{method.Name}({method.GetParameters()[0].ParameterType.Name})");

    [Theory, MemberData(nameof(Methods))]
    public void Names_EveryValue_HasWordsInEveryLanguage(string method)
    {
        foreach (var value in ValuesOf(method))
            foreach (var language in Enum.GetValues<Language>())
            {
                var words = Call(method, value, language);
                Assert.False(string.IsNullOrWhiteSpace(words));
                Assert.DoesNotMatch(@"\d\)|\d）", words);
            }
    }

    [Theory, MemberData(nameof(Methods))]
    public void Names_TwoValues_AreToldApart(string method)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var words = ValuesOf(method).Select(value => Call(method, value, language)).ToList();
            Assert.Equal(words.Count, words.Distinct().Count());
        }
    }

    [Fact]
    public void Names_EveryEnumOfTheProtocol_IsNamed()
    {
        var enums = typeof(V1.Verdict).Assembly.GetTypes()
            .Where(type => type is { IsEnum: true, IsNested: false, Namespace: "XMailFleet.V1" })
            .Select(type => $"Of({type.Name})");
        Assert.Empty(enums.Except(Overloads.Keys));
    }

    [Fact]
    public void Names_ValueOfANewerAgent_IsNamedByItsNumber()
    {
        Assert.Equal("unknown (99)", Names.Of((V1.FileState)99, Language.English));
        Assert.Equal("不明（99）", Names.Of((V1.FileState)99, Language.Japanese));
    }

    private static IEnumerable<object> ValuesOf(string method) =>
        Enum.GetValues(Overloads[method].GetParameters()[0].ParameterType).Cast<object>();

    private static string Call(string method, object value, Language language) =>
        (string)Overloads[method].Invoke(null, [value, language])!;
}
