using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>A page that is a status and a sentence.</summary>
internal static class StatusPage
{
    public static Task WriteAsync(HttpContext http, int status, Func<Language, string> sentence) => Of(http, status, sentence).ExecuteAsync(http);

    public static PageResult<ErrorPage> Of(HttpContext http, int status, Func<Language, string> sentence)
    {
        var page = PageRequest.Of(http);
        var language = page.Context.Language;
        return page.Answer<ErrorPage>(
            status, (nameof(ErrorPage.Heading), Heading(status, Words.PageError(language))), (nameof(ErrorPage.Sentence), sentence(language)));
    }

    private static string Heading(int status, IPageErrorWords words) => status switch
    {
        StatusCodes.Status404NotFound => words.NotFoundHeading,
        StatusCodes.Status400BadRequest => words.BadRequestHeading,
        StatusCodes.Status403Forbidden => words.ForbiddenHeading,
        StatusCodes.Status409Conflict => words.ConflictHeading,
        StatusCodes.Status503ServiceUnavailable => words.UnavailableHeading,
        _ => words.FailureHeading,
    };
}
