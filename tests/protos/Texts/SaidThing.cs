using System.Reflection;
using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

/// <summary>One member of an area of words, asked for with made-up values.</summary>
/// <param name="area">The method of <see cref="Words"/> that gives the area.</param>
/// <param name="member">A method of its interface, a property's getter included.</param>
internal sealed class SaidThing(MethodInfo area, MethodInfo member)
{
    public string Name => $"{area.Name}.{member.Name.Replace("get_", "", StringComparison.Ordinal)}";

    /// <summary>The texts that it is given, all of which it has to say.</summary>
    public IEnumerable<string> GivenTexts =>
        member.GetParameters().SelectMany(parameter => Value(parameter, 3) switch
        {
            string text => [text],
            IEnumerable<string> texts => texts,
            _ => Enumerable.Empty<string>(),
        });

    public static IEnumerable<SaidThing> Of(MethodInfo area) =>
        area.ReturnType.GetMethods().Select(member => new SaidThing(area, member));

    /// <summary>What it says of that many, where it is given a number.</summary>
    public string Say(Language language, int number) =>
        (string)member.Invoke(area.Invoke(null, [language]), [.. member.GetParameters().Select(parameter => Value(parameter, number))])!;

    private static object Value(ParameterInfo parameter, int number)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(string) ? $"<{parameter.Name}>"
            : type.IsAssignableFrom(typeof(string[])) ? new[] { $"<{parameter.Name}-1>", $"<{parameter.Name}-2>" }
            : type == typeof(DateTimeOffset) ? new DateTimeOffset(2026, 11, 24, 3, 0, 0, TimeSpan.Zero)
            : type == typeof(TimeSpan) ? TimeSpan.FromDays(number)
            : type == typeof(bool) ? true
            : type == typeof((string, string)) ? ("<least>", "<most>")
            : type.IsEnum ? Enum.GetValues(type).GetValue(1)!
            : Convert.ChangeType(number, type, null);
    }
}
