using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Misconfigurations;

/// <summary>One state of a host that an admin may come across, and what the diagnosis must say of it.</summary>
/// <param name="Row">Number in the list of misconfigurations; a letter tells several forms of one apart.</param>
/// <param name="What">The state in words.</param>
/// <param name="Make">Makes it of a healthy host.</param>
/// <param name="Findings">
/// "STATUS check-id:reason" of every error, warning and notice that the healthy host has not. The first is the one that
/// tells the state.
/// </param>
public sealed record Misconfiguration(string Row, string What, Action<MailHost> Make, params string[] Findings)
{
    /// <summary>XMail's command line.</summary>
    public string Arguments { get; init; } = "";

    public Verdict Verdict { get; init; } = Verdict.ServerOnly;

    /// <summary>What clients get from all services that <see cref="Except"/> does not name.</summary>
    public Expected Everywhere { get; init; } = Expected.Tls;

    public IReadOnlyDictionary<Service, Expected> Except { get; init; } = new Dictionary<Service, Expected>();

    public override string ToString() => $"{Row}: {What}";
}
