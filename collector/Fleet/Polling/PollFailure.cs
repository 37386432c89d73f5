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
    public const string AnotherAgent = "another-agent";
    public const string IdentityOver = "identity-over";
    public const string NotLetIn = "not-let-in";
    public const string NotAsked = "not-asked";
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
        // No more of it: whoever may name an address would else learn what stands behind it.
        NotAnAgent => $"No agent of this fleet answers at {address}.",
        AnotherAgent => $"An agent of this fleet answers at {address}, but that of another host, or one from before the host was enrolled anew.",
        IdentityOver => $"The certificate of the agent at {address} ended at {Detail}: it cannot renew it. Its log says why (journalctl -u xmailfleet-agent).",
        NotLetIn => $"The agent at {address} does not believe the collector: {Detail}",
        NotAsked => Detail,
        InvalidAnswer => $"The agent at {address} gave an answer that cannot be used: {Detail}",
        _ => $"The agent at {address} failed: {Detail}",
    };
}
