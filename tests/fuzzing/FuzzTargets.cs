namespace XMailFleet.Fuzzing;

/// <summary>The readers of untrusted bytes. Each takes any bytes; what it throws is a finding.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyDictionary<string, Action<byte[]>> All { get; } = new Dictionary<string, Action<byte[]>>
    {
        ["pem"] = PemTarget.Read,
        ["asn1"] = Asn1Target.Read,
        ["tab"] = TabTarget.Read,
        ["arguments"] = ArgumentsTarget.Read,
        ["identity"] = IdentityTarget.Read,
        ["tls"] = TlsTarget.Read,
    };
}
