namespace XMailFleet.Texts;

/// <summary>What is said to those who want to belong, and to those who let them.</summary>
public interface IAccessWords
{
    /// <summary>What was given is no token, or was cut off.</summary>
    string UnknownToken { get; }

    /// <param name="host">Id of the host that it was for.</param>
    /// <param name="moment">When it ended, UTC.</param>
    string TokenOver(string host, string moment);

    string TokenUsed(string host);

    /// <summary>A certificate request without a key that can be used.</summary>
    string NoKey { get; }

    /// <param name="address">Where an agent that is let in would have to be asked.</param>
    string NoAgentAddress(string address);

    /// <param name="span">By how much this host's clock is behind the collector's.</param>
    string ClockBehind(TimeSpan span);

    string ClockAhead(TimeSpan span);

    /// <summary>Another one was meant to be let in under the same name.</summary>
    string AlreadyEnrolled(string host);

    string HostGone(string host);

    /// <summary>An agent that is none any more, or never was one.</summary>
    string NotEnrolled { get; }

    string NotEnrolledYet(string host);

    string Revoked(string host);

    string NothingToRevoke(string host);

    string RoleMissing { get; }

    string DescriptionTooLong(int length, int limit);

    string ExpireTimePast { get; }

    string NoToken(string token);

    string NoLifetime(string least, string most);

    /// <param name="address">That is not to be polled.</param>
    string LinkLocal(string address);

    string OwnPort(string address);

    /// <param name="moment">When the certificate that was shown ended, UTC.</param>
    /// <param name="now">What the clock of who refuses says.</param>
    string CertificateOver(string moment, string now);

    string CertificateNotYet(string begin, string now);

    /// <summary>A certificate of another authority, or of somebody who is nobody any more.</summary>
    string CertificateOfNobody { get; }

    string TokenOfNobody { get; }

    /// <summary>Of an agent that belongs to no fleet.</summary>
    string NoIdentityHere { get; }

    /// <summary>An agent asks for one certificate after the other.</summary>
    string RenewedAlready { get; }

    /// <param name="collector">HOST:PORT that would have to be asked who a caller is.</param>
    string CollectorSilent(string collector);
}
