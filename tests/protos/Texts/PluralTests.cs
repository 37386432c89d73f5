using XMailFleet.Texts;

namespace XMailFleet.Tests.Texts;

public sealed class PluralTests
{
    [Theory]
    [InlineData(0, "0 hosts")]
    [InlineData(1, "1 host")]
    [InlineData(2, "2 hosts")]
    [InlineData(1000000, "1000000 hosts")]
    public void Plural_Count_IsSaidAsEnglishCounts(int count, string words) => Assert.Equal(words, Plural.Of(count, "host", "hosts"));

    [Theory]
    [InlineData(0, "0 errors, 0 warnings", "Standing problems: 0 hosts")]
    [InlineData(1, "1 error, 1 warning", "Standing problems: 1 host, 1 of them failing")]
    [InlineData(2, "2 errors, 2 warnings", "Standing problems: 2 hosts, 2 of them failing")]
    public void Standing_Count_IsSaidAsEnglishCounts(int count, string condition, string hosts)
    {
        var words = Words.Condition(Language.English);
        Assert.Equal(condition, words.Both(words.Errors(count), words.Warnings(count)));
        Assert.Equal(hosts, Words.Standing(Language.English).Hosts(count, count));
    }

    [Theory]
    [InlineData(0, "0 minutes, 0 hours, 0 days, 0 years", "flapping, 0 times")]
    [InlineData(1, "1 minute, 1 hour, 1 day, 1 year", "flapping, 1 time")]
    [InlineData(2, "2 minutes, 2 hours, 2 days, 2 years", "flapping, 2 times")]
    public void Times_Count_AreSaidAsEnglishCounts(int count, string spans, string mark)
    {
        var words = Words.Times(Language.English);
        Assert.Equal(spans, string.Join(", ", words.Minutes(count), words.Hours(count), words.Days(count), words.Years(count)));
        Assert.Equal(mark, Words.RegressionMark(Language.English).Flapping(count));
    }

    [Theory]
    [InlineData(0, "0 usable CA certificates", "valid until 2027-01-01 (0 days), 1 in the chain")]
    [InlineData(1, "1 usable CA certificate", "valid until 2027-01-01 (1 day), 1 in the chain")]
    [InlineData(2, "2 usable CA certificates", "valid until 2027-01-01 (2 days), 1 in the chain")]
    public void Diagnosis_Count_IsSaidAsEnglishCounts(int count, string anchors, string valid)
    {
        var words = Words.DiagnosisReport(Language.English);
        Assert.Equal(anchors, words.Anchors(count));
        Assert.Equal(valid, words.Valid("2027-01-01", count, 1));
    }
}
