using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>The identity that a serving agent has now, and its way to the collector.</summary>
internal sealed class OwnIdentity : IDisposable
{
    // As much as a host's clock may be wrong without the collector being shut out: it is no person, and what it lacks is but a renewal.
    private static readonly TimeSpan Leniency = TimeSpan.FromDays(2);

    private readonly TimeProvider _clock;
    private volatile AgentIdentity _current;

    /// <param name="first">The identity that is kept now.</param>
    /// <param name="directory">Where it is kept.</param>
    /// <param name="clock">The clock.</param>
    public OwnIdentity(AgentIdentity first, string directory, TimeProvider clock)
    {
        (_current, Directory, _clock) = (first, directory, clock);
        Collector = new CollectorClient(first.Collector, IsCollector, () => Credentials);
    }

    /// <summary>Where it is kept.</summary>
    public string Directory { get; }

    public AgentIdentity Current => _current;

    /// <summary>What is shown to whoever connects next.</summary>
    public TlsCredentials Credentials => _current.Credentials;

    /// <summary>The collector that it enrolled with.</summary>
    public CollectorClient Collector { get; }

    /// <summary>Takes a new certificate for the same key.</summary>
    public void Replace(AgentIdentity renewed) => _current = renewed;

    /// <summary>What a certificate that a caller shows is worth.</summary>
    public CertificateStanding Judge(IdentityCertificate? shown) =>
        _current.Authority.Judge(shown, _clock.GetUtcNow(), shown?.Identity.Kind is IdentityKind.Collector ? Leniency : TimeSpan.Zero);

    public void Dispose() => Collector.Dispose();

    // Of this fleet: whose clock is right is told by what it answers.
    private bool IsCollector(IdentityCertificate? shown) =>
        shown?.Identity.Kind is IdentityKind.Collector && _current.Authority.Judge(shown, _clock.GetUtcNow()) is not CertificateStanding.Foreign;
}
