namespace XMailFleet.Texts;

/// <summary>What went wrong behind a page, for whoever asked for it.</summary>
public interface IPageErrorWords
{
    string NotFoundHeading { get; }
    string BadRequestHeading { get; }
    string ForbiddenHeading { get; }
    string ConflictHeading { get; }
    string UnavailableHeading { get; }
    string FailureHeading { get; }
    string NotFound { get; }
    string BadRequest { get; }
    string Unavailable { get; }
    string Failure { get; }
    string MustBeOneOf(string parameter, string allowed);
    string NoSuchPage(string path);
    string UnknownForm { get; }
    string FormOfAnotherSite { get; }
}
