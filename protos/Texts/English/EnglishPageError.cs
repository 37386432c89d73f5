namespace XMailFleet.Texts;

internal sealed class EnglishPageError : IPageErrorWords
{
    public string NotFoundHeading => "Not found";
    public string BadRequestHeading => "This request means nothing";
    public string ForbiddenHeading => "Not allowed";
    public string ConflictHeading => "Not possible now";
    public string UnavailableHeading => "Not available now";
    public string FailureHeading => "Something went wrong";
    public string NotFound => "There is no such page or host. Check the name.";
    public string BadRequest => "The address has a parameter that means nothing. Begin again from a list.";
    public string Unavailable => "There is no answer now. Try again in a while.";
    public string Failure => "The page could not be made. The collector's log tells why.";
    public string MustBeOneOf(string parameter, string allowed) => $"The parameter '{parameter}' must be one of: {allowed}.";
    public string NoSuchPage(string path) => $"There is no page {path}.";
    public string UnknownForm => "The form is not one of this page.";
    public string FormOfAnotherSite =>
        "The form was not sent by a page of this collector. Open the page anew and send it from there. "
        + "Behind a proxy, name its address with --web-behind-proxy, and have it pass on X-Forwarded-Proto, and Host as the browser sent it.";
}
