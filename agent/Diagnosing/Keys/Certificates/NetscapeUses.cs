namespace XMailFleet.Diagnosing.Keys.Certificates;

/// <summary>Uses that Netscape's certificate type names, the first of them in the highest bit.</summary>
internal sealed record NetscapeUses(byte Bits)
{
    /// <summary>TLS client.</summary>
    public bool IsClient => (Bits & 0x80) != 0;

    /// <summary>Authority for TLS certificates.</summary>
    public bool IsTlsAuthority => (Bits & 0x04) != 0;

    /// <summary>Authority for certificates of some kind.</summary>
    public bool IsAnyAuthority => (Bits & 0x07) != 0;
}
