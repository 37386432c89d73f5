using System.Globalization;
using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Collector.Serving.Web.SignIn;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>The pages by which people come in and go out.</summary>
internal static class SignInRoutes
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapSignIn(this IEndpointRouteBuilder pages)
    {
        pages.MapMethods("/sign-in", Methods, Show).WithMetadata(new LeastRole(Role.Unspecified));
        pages.MapPost("/sign-in", SignInAsync).WithMetadata(new LeastRole(Role.Unspecified)).AddEndpointFilter<OwnForms>();
        // Whoever only looks must not use a link up: mail programs and scanners follow all that they find.
        pages.MapMethods("/sign-in/{token}", Methods, ShowLinkAsync).WithMetadata(new LeastRole(Role.Unspecified));
        pages.MapPost("/sign-in/{token}", FollowAsync).WithMetadata(new LeastRole(Role.Unspecified)).AddEndpointFilter<OwnForms>();
        pages.MapPost("/sign-out", SignOutAsync).WithMetadata(new LeastRole(Role.Viewer)).AddEndpointFilter<OwnForms>().AddEndpointFilter<FormTokenCheck>();
    }

    private static IResult Show(HttpContext http, PageRequest page) =>
        PageVisitor.Of(http) is null ? Form(http, page, StatusCodes.Status200OK, "", "") : new SeeOther(NextOf(page));

    private static async Task<IResult> SignInAsync(HttpContext http, PageRequest page, SignInDesk desk, CancellationToken ct)
    {
        var form = SignInForm.Of(await SmallForm.ReadAsync(http.Request, ct));
        var words = Words.SignIn(page.Context.Language);
        if (!await FormTokens.AreValidAsync(http)) return Form(http, page, StatusCodes.Status400BadRequest, words.FormOutdated, form.Name);
        var (isRight, wait) = await desk.TryPasswordAsync(http, form);
        if (isRight) return new SeeOther(NextOf(page));
        if (wait is not { } time) return Form(http, page, StatusCodes.Status403Forbidden, words.Wrong, form.Name);
        var seconds = (int)Math.Ceiling(time.TotalSeconds);
        http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return Form(http, page, StatusCodes.Status429TooManyRequests, words.Wait(seconds), form.Name);
    }

    private static async Task<IResult> ShowLinkAsync(string token, HttpContext http, PageRequest page, SignInDesk desk) =>
        await desk.IsLinkAsync(http, token) ? LinkForm(http, page, StatusCodes.Status200OK, "") : LinkOver(http, page);

    private static async Task<IResult> FollowAsync(string token, HttpContext http, PageRequest page, SignInDesk desk, CancellationToken ct)
    {
        await SmallForm.ReadAsync(http.Request, ct);
        if (!await FormTokens.AreValidAsync(http)) return LinkForm(http, page, StatusCodes.Status400BadRequest, Words.SignIn(page.Context.Language).FormOutdated);
        return await desk.TryLinkAsync(http, token) ? new SeeOther(NextOf(page)) : LinkOver(http, page);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, PageRequest page, SignInDesk desk)
    {
        await desk.SignOutAsync(http);
        return new SeeOther(page.Context.Link("/sign-in"));
    }

    private static PageResult<SignInPage> Form(HttpContext http, PageRequest page, int status, string sentence, string name) => page.Answer<SignInPage>(
        status, (nameof(SignInPage.Sentence), sentence), (nameof(SignInPage.Name), name), (nameof(SignInPage.FormToken), FormTokens.Make(http)),
        (nameof(SignInPage.Next), page.Text("next") is { Length: > 0 } next ? OwnPath.Of(next) : null));

    private static PageResult<SignInLinkPage> LinkForm(HttpContext http, PageRequest page, int status, string sentence) => page.Answer<SignInLinkPage>(
        status, (nameof(SignInLinkPage.Sentence), sentence), (nameof(SignInLinkPage.FormToken), FormTokens.Make(http)));

    private static PageResult<ErrorPage> LinkOver(HttpContext http, PageRequest page)
    {
        // The address is used up; what is linked to from here must not hold it.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var words = Words.SignIn(page.Context.Language);
        return page.At("/sign-in").Answer<ErrorPage>(
            StatusCodes.Status403Forbidden, (nameof(ErrorPage.Heading), words.LinkOverHeading), (nameof(ErrorPage.Sentence), words.LinkOver));
    }

    private static string NextOf(PageRequest page)
    {
        var next = OwnPath.Of(page.Text("next"));
        return page.Context.LanguageChosen && !next.Contains("lang=", StringComparison.Ordinal) ? page.Context.Link(next) : next;
    }
}
