using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

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
            return Page(context, StatusCodes.Status400BadRequest, bad.Message,
                $"パラメーター「{bad.Parameter}」には次のいずれかを指定してください：{bad.Allowed}");
        }
        catch (FleetException refusal)
        {
            var status = StatusOf(refusal.Kind);
            return Page(context, status, refusal.Message, refusal.Japanese ?? Japanese(status));
        }
        catch (Exception bad) when (bad is InvalidDataException or BadHttpRequestException)
        {
            return Page(context, StatusCodes.Status400BadRequest,
                "The form is not one of this page.", "送信されたフォームの内容が正しくありません。ページを開き直してやり直してください。");
        }
        catch (HistoryException unreadable)
        {
            LogFailed(log, unreadable, context.HttpContext.Request.Path);
            return Page(context, StatusCodes.Status503ServiceUnavailable, unreadable.Message, unreadable.In(Language.Japanese));
        }
        catch (Exception unexpected) when (unexpected is not OperationCanceledException)
        {
            LogFailed(log, unexpected, context.HttpContext.Request.Path);
            return Page(context, StatusCodes.Status500InternalServerError,
                "The page could not be made. The collector's log tells why.", Japanese(StatusCodes.Status500InternalServerError));
        }
    }

    private static PageResult<ErrorPage> Page(
        EndpointFilterInvocationContext context, int status, string english, string japanese)
    {
        var page = PageRequest.Of(context.HttpContext);
        return page.Answer<ErrorPage>(status,
            (nameof(ErrorPage.Heading), Heading(status, page.Context)),
            (nameof(ErrorPage.Sentence), page.Context.Say(english, japanese)));
    }

    private static string Heading(int status, PageContext page) => status switch
    {
        StatusCodes.Status404NotFound => page.Say("Not found", "見つかりません"),
        StatusCodes.Status400BadRequest => page.Say("This request means nothing", "リクエストを解釈できません"),
        StatusCodes.Status403Forbidden => page.Say("Not allowed", "許可されていません"),
        StatusCodes.Status409Conflict => page.Say("Not possible now", "現在は実行できません"),
        StatusCodes.Status503ServiceUnavailable => page.Say("Not available now", "現在利用できません"),
        _ => page.Say("Something went wrong", "エラーが発生しました"),
    };

    private static string Japanese(int status) => status switch
    {
        StatusCodes.Status404NotFound => "お探しのページまたはホストは見つかりません。名前をご確認ください。",
        StatusCodes.Status400BadRequest => "URL のパラメーターが正しくありません。一覧からやり直してください。",
        StatusCodes.Status503ServiceUnavailable => "現在応答できません。しばらくしてからもう一度お試しください。",
        _ => "ページを表示できませんでした。原因はコレクターのログに記録されています。",
    };

    private static int StatusOf(FleetErrorKind kind) => kind switch
    {
        FleetErrorKind.NotFound => StatusCodes.Status404NotFound,
        FleetErrorKind.InvalidArgument or FleetErrorKind.OutOfRange => StatusCodes.Status400BadRequest,
        FleetErrorKind.PermissionDenied => StatusCodes.Status403Forbidden,
        FleetErrorKind.AlreadyExists or FleetErrorKind.FailedPrecondition => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status503ServiceUnavailable,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "The page {Path} could not be made.")]
    private static partial void LogFailed(ILogger logger, Exception exception, PathString path);
}
