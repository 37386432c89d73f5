using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>The page for a request under a name that is not the collector's.</summary>
internal static class ForeignNamePage
{
    /// <summary>The page for whoever goes round the proxy.</summary>
    public static Task WriteRefusalAsync(HttpContext http, Func<Language, string> sentence)
    {
        SecurityHeaders.Add(http.Response);
        return StatusPage.WriteAsync(http, StatusCodes.Status403Forbidden, sentence);
    }

    public static Task WriteAsync(HttpContext http, Func<Language, string> sentence)
    {
        SecurityHeaders.Add(http.Response);
        var page = PageRequest.Of(http);
        var language = page.Context.Language;
        return page.Answer<ErrorPage>(
            StatusCodes.Status421MisdirectedRequest,
            (nameof(ErrorPage.Heading), Words.OwnNames(language).Heading),
            (nameof(ErrorPage.Sentence), sentence(language))).ExecuteAsync(http);
    }
}
