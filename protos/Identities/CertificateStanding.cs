namespace XMailFleet.Identities;

/// <summary>What a certificate that somebody shows is worth.</summary>
public enum CertificateStanding
{
    /// <summary>It is who it says.</summary>
    Sound,

    /// <summary>It is none of this fleet's authority, or for something else.</summary>
    Foreign,

    /// <summary>Its time has not begun, by the clock of who looks.</summary>
    NotYetValid,

    /// <summary>Its time is over, by the clock of who looks.</summary>
    Expired,
}
