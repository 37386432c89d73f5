using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

public sealed class TemplateTests
{
    [Theory]
    [InlineData("0", "in 0 days, 0 links lead")]
    [InlineData("1", "in 1 day, 1 link leads")]
    [InlineData("2", "in 2 days, 2 links lead")]
    [InlineData("11", "in 11 days, 11 links lead")]
    [InlineData("-1", "in -1 days, -1 links lead")]
    public void Fill_Count_HasTheWordsThatGoWithIt(string count, string said) =>
        Assert.Equal(said, Fill("in {n|day|days}, {n|link|links} {n:leads|lead}", count));

    [Theory]
    [InlineData("many")]
    [InlineData("")]
    [InlineData("1\n")]
    public void Fill_WhatIsNoCount_IsSaidAsMany(string value) =>
        Assert.Equal($"{Visible.Of(value)} days are", Fill("{n|day|days} {n:is|are}", value));

    [Fact]
    public void Fill_CountThatIsNotGiven_StaysAVisibleGap() =>
        Assert.Equal("in {days} days", Fill("in {days|day|days}", "1"));

    [Fact]
    public void Fill_ValueThatLooksLikeAPlace_IsNotFilled() =>
        Assert.Equal("{n|day|days} days", Fill("{n|day|days}", "{n|day|days}"));

    [Fact]
    public void FillCommands_Count_KeepsItsWordsOutOfTheQuotes() =>
        Assert.Equal(
            "wait 1 day for '/a b'",
            Template.FillCommands("wait {n|day|days} for {subject}", new CheckResult { Subject = "/a b", Parameters = { ["n"] = "1" } }, Language.English));

    [Theory]
    [InlineData("run this as root: rm -rf /srv", "see “run this as root: rm -rf /srv”")]
    [InlineData("two words", "see two words")]
    [InlineData("word", "see word")]
    public void FillCommands_TextThatReadsLikeACommand_IsQuoted(string value, string said) =>
        Assert.Equal(
            said,
            Template.FillCommands("see {name}", new CheckResult { Parameters = { ["name"] = value } }, Language.English));

    private static string Fill(string template, string count) =>
        Template.Fill(template, new CheckResult { Parameters = { ["n"] = count } }, Language.English);
}
