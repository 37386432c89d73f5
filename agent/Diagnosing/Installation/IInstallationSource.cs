namespace XMailFleet.Diagnosing.Installation;

/// <summary>A place where a host tells how XMail is, or will be, started (facts §1).</summary>
internal interface IInstallationSource
{
    /// <summary>
    /// The installations that this place tells of, the likeliest first. Never throws: what cannot be read is not there.
    /// </summary>
    IEnumerable<XMailInstallation> Find();
}
