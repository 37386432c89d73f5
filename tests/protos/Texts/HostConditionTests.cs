using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

public sealed class HostConditionTests
{
    private static readonly int[] Counts = [0, 1, 7];

    public static TheoryData<HostCondition> All()
    {
        var all = new TheoryData<HostCondition>();
        foreach (var verdict in Enum.GetValues<Verdict>().Append((Verdict)99))
            foreach (var errors in Counts)
                foreach (var warnings in Counts)
                    foreach (var unreachable in new[] { false, true })
                        all.Add(new HostCondition(verdict, errors, warnings, unreachable));
        return all;
    }

    [Theory, MemberData(nameof(All))]
    public void Level_WhereSomethingStandsOrNobodyKnows_IsNeverWell(HostCondition condition)
    {
        var sound = condition is { Errors: 0, Warnings: 0, IsUnreachable: false, Verdict: Verdict.Full or Verdict.ServerOnly };
        Assert.Equal(sound, condition.Level is ConditionLevel.Well);
        Assert.Equal(sound, condition.AnswerLevel is ConditionLevel.Well);
        if (condition.Errors > 0)
            Assert.Equal((ConditionLevel.Failing, ConditionLevel.Failing, true), (condition.Level, condition.AnswerLevel, condition.HasProblems));
        if (condition.Warnings > 0) Assert.NotEqual(ConditionLevel.Off, condition.Level);
    }

    [Theory]
    [InlineData(Verdict.Full, 0, 0, false, ConditionLevel.Well, false)]
    [InlineData(Verdict.ServerOnly, 0, 0, false, ConditionLevel.Well, false)]
    [InlineData(Verdict.Full, 0, 1, false, ConditionLevel.Attention, true)]
    [InlineData(Verdict.Full, 1, 0, false, ConditionLevel.Failing, true)]
    [InlineData(Verdict.Full, 0, 0, true, ConditionLevel.Failing, true)]
    [InlineData(Verdict.Degraded, 0, 0, false, ConditionLevel.Failing, true)]
    [InlineData(Verdict.Broken, 0, 0, false, ConditionLevel.Failing, true)]
    [InlineData(Verdict.Disabled, 0, 0, false, ConditionLevel.Off, false)]
    [InlineData(Verdict.Disabled, 0, 1, false, ConditionLevel.Attention, true)]
    [InlineData(Verdict.Unknown, 0, 0, false, ConditionLevel.Unknown, true)]
    [InlineData(Verdict.Unspecified, 0, 0, false, ConditionLevel.Unknown, false)]
    public void Level_OfVerdictAndWhatStands_IsAsBadAsTheWorst(
        Verdict verdict, int errors, int warnings, bool unreachable, ConditionLevel level, bool hasProblems)
    {
        var condition = new HostCondition(verdict, errors, warnings, unreachable);
        Assert.Equal((level, hasProblems), (condition.Level, condition.HasProblems));
    }

    [Theory]
    [InlineData(Language.English, 0, 0, "Full function")]
    [InlineData(Language.English, 1, 0, "Full function, 1 error")]
    [InlineData(Language.English, 2, 1, "Full function, 2 errors, 1 warning")]
    [InlineData(Language.English, 0, 3, "Full function, 3 warnings")]
    [InlineData(Language.Japanese, 0, 0, "フル機能")]
    [InlineData(Language.Japanese, 1, 2, "フル機能（エラー 1 件、警告 2 件）")]
    public void Words_OfACondition_CountWhatStands(Language language, int errors, int warnings, string words) =>
        Assert.Equal(words, ConditionWords.Of(new HostCondition(Verdict.Full, errors, warnings), language));

    [Fact]
    public void Condition_OfADiagnosis_CountsItsErrorsAndWarnings()
    {
        var diagnosis = new Diagnosis { Verdict = Verdict.Full };
        foreach (var status in Enum.GetValues<CheckStatus>()) diagnosis.CheckResults.Add(new CheckResult { Status = status });
        Assert.Equal(new HostCondition(Verdict.Full, 1, 1), HostCondition.Of(diagnosis));
    }
}
