using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class ParameterKindsTests
{
    // What is not listed would count as text, which every value of a host is.
    [Fact]
    public void List_EveryParameterOfATextOfChecksAndRules_HasAKindByName() =>
        Assert.Equal(
            "",
            string.Join(' ', ParameterSamples.Reasons
                .SelectMany(text => ParameterSamples.Names(MessageAndRemedy(text.Id, text.Reason)).Select(name => (text.Id, Name: name)))
                .Where(parameter => !ParameterKinds.Lists(parameter.Id, parameter.Name))
                .Select(parameter => parameter.Name)
                .Distinct()
                .Order()));

    private static string MessageAndRemedy(string id, string reason) =>
        ParameterSamples.TextOf(id, Language.English).Find(reason) is { } text ? text.Message + text.Remedy : "";
}
