namespace XMailFleet.Texts;

internal sealed class EnglishAccess : IAccessWords
{
    public string UnknownToken =>
        "The collector does not know this token. Paste the whole line that \"xmailfleet-collector host add\" printed, or have it print a new one.";

    public string TokenOver(string host, string moment) =>
        $"This token ended at {moment}. Have a new line printed on the collector: xmailfleet-collector host add {host}";

    public string TokenUsed(string host) =>
        $"This token has been used, by another key. Where that was not you, type on the collector: xmailfleet-collector host add {host} --replace";

    public string NoKey => "The certificate request is none, or not for a key on P-256.";

    public string NoAgentAddress(string address) =>
        $"No agent can be asked at \"{address}\". Enroll with a port from 1 to 65535 (--port), or give the host an address on the collector.";

    public string ClockBehind(TimeSpan span) =>
        $"This host's clock is {Of(span)} behind the collector's. Set the clock that is wrong, and paste the line again: the token is still good.";

    public string ClockAhead(TimeSpan span) =>
        $"This host's clock is {Of(span)} ahead of the collector's. Set the clock that is wrong, and paste the line again: the token is still good.";

    public string AlreadyEnrolled(string host) =>
        $"{host} is enrolled already. Where a new agent is to take its place, type: xmailfleet-collector host add {host} --replace";

    public string HostGone(string host) =>
        $"The host {host} was removed from the collector. Add it again: xmailfleet-collector host add {host}";

    public string NotEnrolled =>
        "The collector knows no such agent, or not any more. Enroll it again: have a line printed on the collector by \"xmailfleet-collector host add\".";

    public string NotEnrolledYet(string host) =>
        $"{host} is not enrolled yet. Have a line printed, and paste it on {host}: xmailfleet-collector host add {host}";

    public string Revoked(string host) =>
        $"The identity of {host} was revoked. To let it in again: xmailfleet-collector host add {host} --replace";

    public string NothingToRevoke(string host) => $"{host} has no identity that could be revoked.";

    public string RoleMissing => "role is missing. It is one of ROLE_VIEWER, ROLE_OPERATOR, ROLE_ADMIN.";

    public string DescriptionTooLong(int length, int limit) => $"description has {Plural.Of(length, "character", "characters")}; it may have {limit}.";

    public string ExpireTimePast => "expire_time is past. Give a time to come.";

    public string NoToken(string token) => $"There is no token {token}. List them: xmailfleet-collector token list";

    public string NoLifetime(string least, string most) => $"lifetime must be from {least} to {most}.";

    public string LinkLocal(string address) =>
        $"{address} is a link-local address: what stands behind it is not the same from everywhere. Give another address of the host.";

    public string OwnPort(string address) => $"{address} is a port of this collector itself. Give the address of the agent.";

    public string CertificateOver(string moment, string now) =>
        $"The certificate that was shown ended at {moment}. The clock here says {now}: where that is wrong, set it.";

    public string CertificateNotYet(string begin, string now) =>
        $"The certificate that was shown begins at {begin}. The clock here says {now}: where that is wrong, set it.";

    public string CertificateOfNobody => "The certificate that was shown is not one of this fleet, or not any more.";

    public string TokenOfNobody => "The token that was shown is not one of this fleet, or not any more.";

    public string NoIdentityHere =>
        "This agent belongs to no fleet yet, and is asked on its own machine: grpcurl -plaintext -unix /run/xmailfleet-agent/agent.sock "
        + "xmailfleet.v1.AgentService/Diagnose. To let others ask it, enroll it: xmailfleet-agent enroll --help.";

    public string RenewedAlready => "A certificate was given a moment ago. Ask again later.";

    public string CollectorSilent(string collector) =>
        $"The collector at {collector}, which knows who you are, does not answer the agent. Ask by the socket on this host, or try again.";

    private static string Of(TimeSpan span) =>
        span.TotalDays >= 2 ? Plural.Of((int)span.TotalDays, "day", "days")
        : span.TotalHours >= 2 ? $"{(int)span.TotalHours} h"
        : $"{(int)Math.Max(1, span.TotalMinutes)} min";
}
