using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>Turns what goes wrong behind a page into a page with a status and a sentence.</summary>
internal sealed partial class PageErrors(ILogger<PageErrors> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (BadQueryException bad)
        {
            return Page(context, StatusCodes.Status400BadRequest, bad.In);
        }
        catch (FleetException refusal)
        {
            var status = StatusOf(refusal.Kind);
            return Page(context, status, language => Sentence(refusal, status, language));
        }
        catch (Exception bad) when (bad is InvalidDataException or BadHttpRequestException)
        {
            return Page(context, StatusCodes.Status400BadRequest, language => Words.PageError(language).UnknownForm);
        }
        catch (HistoryException unreadable)
        {
            LogFailed(log, unreadable, PatternOf(context.HttpContext));
            return Page(context, StatusCodes.Status503ServiceUnavailable, unreadable.In);
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogFailed(log, unexpected, PatternOf(context.HttpContext));
            return Page(context, StatusCodes.Status500InternalServerError, language => Words.PageError(language).Failure);
        }
    }

    private static PageResult<ErrorPage> Page(EndpointFilterInvocationContext context, int status, Func<Language, string> sentence) =>
        StatusPage.Of(context.HttpContext, status, sentence);

    // The fleet refuses in English; not everything that it says has been put into other languages.
    private static string Sentence(FleetException refusal, int status, Language language) =>
        refusal.In(language) ?? Sentence(status, Words.PageError(language));

    private static string Sentence(int status, IPageErrorWords words) => status switch
    {
        StatusCodes.Status404NotFound => words.NotFound,
        StatusCodes.Status400BadRequest => words.BadRequest,
        StatusCodes.Status503ServiceUnavailable => words.Unavailable,
        _ => words.Failure,
    };

    private static int StatusOf(FleetErrorKind kind) => kind switch
    {
        FleetErrorKind.NotFound => StatusCodes.Status404NotFound,
        FleetErrorKind.InvalidArgument or FleetErrorKind.OutOfRange => StatusCodes.Status400BadRequest,
        FleetErrorKind.PermissionDenied => StatusCodes.Status403Forbidden,
        FleetErrorKind.AlreadyExists or FleetErrorKind.FailedPrecondition => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    // Not the path itself: it may hold a link that signs in.
    private static string? PatternOf(HttpContext http) => (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} could not be made.")]
    private static partial void LogFailed(ILogger logger, Exception exception, string? path);
}
