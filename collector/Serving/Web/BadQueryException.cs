using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Web;

/// <summary>The query of a page has a parameter with a value that means nothing.</summary>
/// <param name="parameter">Its name.</param>
/// <param name="allowed">What it may be, for people.</param>
internal sealed class BadQueryException(string parameter, string allowed)
    : Exception(Words.PageError(Language.English).MustBeOneOf(parameter, allowed))
{
    public string In(Language language) => Words.PageError(language).MustBeOneOf(parameter, allowed);
}
