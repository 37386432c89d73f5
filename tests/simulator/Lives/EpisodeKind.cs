namespace XMailFleet.Simulator.Lives;

/// <summary>What happens to a host from one round to another.</summary>
internal enum EpisodeKind
{
    /// <summary>A new certificate with a new key, same names, longer life.</summary>
    Renewal,

    /// <summary>A renewal whose key is put in place only at the end.</summary>
    RenewalWithLateKey,

    /// <summary>The key is another one's until the end.</summary>
    Mismatch,

    /// <summary>The key is another one's in every other round.</summary>
    FlappingKey,

    /// <summary>A renewal by a certificate of shorter life; at the end a longer one.</summary>
    ShorterRenewal,

    /// <summary>A renewal that lost names; at the end one with all of them.</summary>
    NamesLost,

    /// <summary>An older certificate is put back; at the end the newer one again.</summary>
    OldPutBack,

    /// <summary>Another host answers in its place until the end.</summary>
    OtherHost,

    /// <summary>The first certificate comes to its end; a renewal ends that.</summary>
    Expiry,

    /// <summary>A service is switched off until the end.</summary>
    ServiceOff,

    /// <summary>An older OpenSSL is in use until the end.</summary>
    OpenSslDown,

    /// <summary>A newer OpenSSL is in use from here on.</summary>
    OpenSslUp,

    /// <summary>A newer agent brings a check that is not content until the end.</summary>
    NewAgent,

    /// <summary>The openssl command cannot be judged until the end.</summary>
    CannotTell,

    /// <summary>Others may read the key until the end.</summary>
    LooseKey,

    /// <summary>The agent cannot be polled, in the way that the detail names, until the end.</summary>
    Outage,

    /// <summary>The agent cannot be polled for three rounds of four until the end.</summary>
    FlappingOutage,

    /// <summary>The agent answers late, but in time.</summary>
    Slow,

    /// <summary>The answers have no parts.</summary>
    PartsMissing,

    /// <summary>A maintenance window.</summary>
    Maintenance,

    /// <summary>Somebody says at the end of its first round that what is open is meant.</summary>
    Acceptance,
}
