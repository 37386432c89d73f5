namespace XMailFleet.Texts;

internal sealed class EnglishRequest : IRequestWords
{
    public string NotAHost(string field, string name) =>
        $"{field} is {name}; it must be the name of a host, like \"hosts/mx1\". List the hosts with FleetService.ListHosts.";
    public string NotAResource(string field, string name, string collection) =>
        $"{field} is {name}; it must look like \"hosts/mx1/{collection}/7\".";
    public string AuthorTooLong(string field, int length, int limit) =>
        $"{field} has {Plural.Of(length, "character", "characters")}; it may have {limit}.";
    public string NoteTooLong(int length, int limit) => $"note has {Plural.Of(length, "character", "characters")}; it may have {limit}.";
    public string UnknownPageToken =>
        "page_token is not one of this list. Use next_page_token of the previous response, with the same parent and filter, "
        + "or leave it out for the first page.";
    public string NoHost(string host) => $"There is no host {host}. List the hosts with FleetService.ListHosts.";
    public string NoSnapshot(string host, int number) =>
        $"There is no snapshot {number} of host {host}; it may have been removed by age. List what there is with "
        + "FleetService.ListSnapshots.";
    public string NoRegression(string host, int number) =>
        $"There is no regression {number} of host {host}; it may have been removed by age. List what there is with "
        + "FleetService.ListRegressions.";
    public string RegressionOver => "The regression is over already. Nothing is left to accept.";
    public string NothingToAccept =>
        "What cannot be told, and an agent that does not answer, show no state that could be the new normal. Acknowledge it instead.";
    public string RegressionNotShown =>
        "The last answer of the host does not show the regression as its record tells it. Ask it with FleetService.DiagnoseHost; where the "
        + "regression is still open then, look at it and accept it again.";
    public string RegressionToldAnew =>
        "The regression tells something else by now than you were shown, so your word was not entered. Look at it again, with "
        + "FleetService.GetRegression or on its page, and say it then.";
    public string BaselineNotDiagnosed(string host) =>
        $"The baseline host {host} has not been diagnosed yet. Poll it with FleetService.DiagnoseHost.";
}
