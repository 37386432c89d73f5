using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>A refusal is English to callers of the API and in logs, and of the reader's language on pages.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Refusal_OfAPersonWithoutName_IsSaidInBothLanguages()
    {
        var refusal = Assert.Throws<FleetException>(() => Requests.CheckSaid(" ", "", "author"));
        Assert.Equal("author is missing. Say who you are, so that others know whom to ask.", refusal.Message);
        Assert.Equal(refusal.Message, refusal.In(Language.English));
        Assert.StartsWith("名前が入力されていません。", refusal.In(Language.Japanese), StringComparison.Ordinal);
    }

    [Fact]
    public void Refusal_WithTheWordsOfACaller_QuotesThemInBothLanguages()
    {
        var refusal = Assert.Throws<FleetException>(() => Requests.HostId("mx1\u001b", "name"));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("\"mx1?\"", refusal.In(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Refusal_OfWhatOnlyCallersOfTheApiSend_IsEnglishAlone()
    {
        var refusal = Assert.Throws<FleetException>(() => Requests.PageSize(-1));
        Assert.StartsWith("page_size is -1;", refusal.In(Language.English), StringComparison.Ordinal);
        Assert.Null(refusal.In(Language.Japanese));
    }
}
