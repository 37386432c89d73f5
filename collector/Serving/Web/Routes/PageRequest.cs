using System.Globalization;
using Microsoft.AspNetCore.Components;
using XMailFleet.Collector.Serving.Endpoints;
using XMailFleet.Collector.Serving.Web.Pages;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Routes;

/// <summary>A request for a page: its language, time and query.</summary>
internal sealed class PageRequest(PageContext context)
{
    public PageContext Context => context;

    /// <summary>The same request as if it were for another page.</summary>
    public PageRequest At(string path) => new(context with { Path = path, Query = new Dictionary<string, string>() });

    public string LanguageCode => context.Language.Code();

    /// <summary>Bound by ASP.NET Core as a parameter of every page.</summary>
    public static ValueTask<PageRequest?> BindAsync(HttpContext http) => ValueTask.FromResult<PageRequest?>(Of(http));

    public static PageRequest Of(HttpContext http)
    {
        var (language, chosen) = PageLanguage.Of(http.Request);
        var now = http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var visitor = PageVisitor.Of(http);
        return new PageRequest(new PageContext(language, chosen, now, http.Request.Path.Value ?? "/")
        {
            Visitor = visitor,
            Socket = http.RequestServices.GetRequiredService<EndpointOptions>().Socket ?? PageContext.UsualSocket,
            FormToken = visitor is null ? "" : FormTokens.Make(http),
            Query = http.Request.Query
                .Where(q => q.Key != "lang")
                .ToDictionary(q => q.Key, q => q.Value.ToString()),
        });
    }

    /// <summary>Value of a parameter of the query, trimmed; empty where it is not given.</summary>
    public string Text(string parameter) => context.Query.GetValueOrDefault(parameter, "").Trim();

    /// <summary>Number of the page asked for, counted from 1.</summary>
    public int PageNumber()
    {
        if (Text("page") is not { Length: > 0 } text) return 1;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number : throw new BadQueryException("page", "1, 2, 3, …");
    }

    /// <summary>The span that certificates are looked for in.</summary>
    public int Days()
    {
        if (Text("days") is not { Length: > 0 } text) return FindingsFilter.DefaultDays;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= FindingsFilter.MostDays
            ? days : throw new BadQueryException("days", $"1–{FindingsFilter.MostDays}");
    }

    /// <summary>The list request for the regressions that match, from the page asked for.</summary>
    /// <param name="count">How many; 0 for the default of the fleet.</param>
    public ListRegressionsRequest Listing(RegressionFilter filter, int count = 0) => new()
    {
        Parent = filter.Parent,
        Filter = filter.Expression,
        PageSize = count,
        PageToken = Text("page_token"),
        LanguageCode = LanguageCode,
    };

    public PageResult<TPage> Answer<TPage>(params (string Name, object? Value)[] parameters)
        where TPage : IComponent => Answer<TPage>(StatusCodes.Status200OK, parameters);

    public PageResult<TPage> Answer<TPage>(int statusCode, params (string Name, object? Value)[] parameters)
        where TPage : IComponent => new(context, statusCode, parameters.ToDictionary(p => p.Name, p => p.Value));
}
