using System.Text.RegularExpressions;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Checks;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks;

/// <summary>What a check can say and what the catalogue of texts holds are the same.</summary>
public sealed partial class CheckReasonsTests
{
    private static readonly string[] Shared = [Reasons.NotApplicable, Reasons.Inconclusive];

    public static TheoryData<string> Ids => new(CheckRunner.Checks.Select(check => check.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Reason_GivenByACheck_HasAText(string id)
    {
        var source = CheckSource.Of(Check(id).GetType());
        var text = CheckTexts.Find(id, Language.English)!;

        Assert.All(source.Reasons().Except(Shared), reason => Assert.True(text.Find(reason) is not null, $"no text for \"{reason}\""));
        if (source.PassesPlainly()) Assert.NotNull(text.Find(Reasons.Pass));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfACheck_IsForAReasonThatTheAgentNames(string id) =>
        Assert.All(
            CheckTexts.Find(id, Language.English)!.Select(text => text.Key).Except([.. Shared, Reasons.Pass]),
            reason => Assert.True(CheckSource.AgentNames(reason), $"nothing in the agent gives \"{reason}\""));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Text_OfACheck_MentionsOnlyParametersThatTheAgentGives(string id) =>
        Assert.All(
            CheckTexts.Find(id, Language.English)!.SelectMany(text => Parameter().Matches(text.Value.Message + text.Value.Remedy)),
            parameter => Assert.True(
                parameter.Groups[1].Value == "subject" || CheckSource.Agent.Contains($"(\"{parameter.Groups[1].Value}\", ", StringComparison.Ordinal),
                $"no check gives {parameter.Value}"));

    private static ICheck Check(string id) => CheckRunner.Checks.Single(check => check.Id == id);

    [GeneratedRegex(@"\{([^}|:]*)[^}]*\}")]
    private static partial Regex Parameter();
}
