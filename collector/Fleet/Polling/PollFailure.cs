using XMailFleet.Texts;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// Why a poll failed. The reason selects the text of <see cref="RuleIds.HostUnreachable"/>; the detail is in the words
/// of the system or the agent.
/// </summary>
internal sealed record PollFailure(string Reason, string Detail)
{
    public const string Refused = "refused";
    public const string TimedOut = "timed-out";
    public const string NameNotFound = "name-not-found";
    public const string Unreachable = "unreachable";
    public const string BrokenOff = "broken-off";
    public const string NotAnAgent = "not-an-agent";
    public const string InvalidAnswer = "invalid-answer";
    public const string Failed = "failed";

    /// <summary>One sentence in English, for <c>Host.last_error</c> and for the caller of DiagnoseHost.</summary>
    public string Describe(string address) => Reason switch
    {
        Refused => $"{address} refused the connection: nothing listens there.",
        TimedOut => $"The agent at {address} did not answer in time.",
        NameNotFound => $"The host name in {address} cannot be resolved.",
        Unreachable => $"There is no route to {address}.",
        BrokenOff => $"The connection to the agent at {address} broke off before the answer was there: {Detail}",
        NotAnAgent => $"Something answers at {address}, but it is no XMailFleet agent: {Detail}",
        InvalidAnswer => $"The agent at {address} gave an answer that cannot be used: {Detail}",
        _ => $"The agent at {address} failed: {Detail}",
    };
}
