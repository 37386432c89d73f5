using Microsoft.Net.Http.Headers;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>Chooses the language of a page: <c>?lang=</c>, else what the browser prefers, else English.</summary>
internal static class PageLanguage
{
    public static (Language Language, bool Chosen) Of(HttpRequest request) =>
        Languages.Parse(request.Query["lang"]) is { } chosen
            ? (chosen, true)
            : (Preferred(request.GetTypedHeaders().AcceptLanguage), false);

    private static Language Preferred(IList<StringWithQualityHeaderValue> accepted) =>
        accepted
            .Where(item => item.Quality is not 0)
            .OrderByDescending(item => item.Quality ?? 1)
            .Select(item => Known(item.Value.ToString()))
            .FirstOrDefault(language => language is not null) ?? Language.English;

    // A language that the product does not speak must not shadow one further down the list that it does.
    private static Language? Known(string tag) =>
        Languages.Parse(tag) is Language.Japanese ? Language.Japanese
        : tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English
        : null;
}
