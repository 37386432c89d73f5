using XMailFleet.Fleet.Answers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Fleet.Answers;

/// <summary>A refusal is English to callers of the API and in logs, and of the reader's language on pages.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void Refusal_OfANameThatIsTooLong_IsSaidInBothLanguages()
    {
        var refusal = Assert.Throws<FleetException>(() => Requests.CheckSaid(new string('x', 201), "", "author"));
        Assert.Equal("author has 201 characters; it may have 200.", refusal.Message);
        Assert.Equal(refusal.Message, refusal.In(Language.English));
        Assert.NotEqual(refusal.Message, refusal.In(Language.Japanese));
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
