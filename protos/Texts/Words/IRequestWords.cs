namespace XMailFleet.Texts;

/// <summary>
/// Why a request is refused that also a page or a command may send. What a caller has named is given in quotes; callers of
/// the API are answered in English, so that only English speaks of its fields.
/// </summary>
public interface IRequestWords
{
    string NotAHost(string field, string name);

    /// <param name="collection">What the resource is one of, like <c>regressions</c>.</param>
    string NotAResource(string field, string name, string collection);

    string AuthorTooLong(string field, int length, int limit);
    string NoteTooLong(int length, int limit);
    string UnknownPageToken { get; }
    string NoHost(string host);
    string NoSnapshot(string host, int number);
    string NoRegression(string host, int number);
    string RegressionOver { get; }

    /// <summary>Of a regression that is not of a state of the host.</summary>
    string NothingToAccept { get; }

    string RegressionNotShown { get; }
    string RegressionToldAnew { get; }
    string BaselineNotDiagnosed(string host);
}
