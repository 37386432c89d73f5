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
        ["enrollment"] = EnrollmentTarget.Read,
        ["cookies"] = CookieTarget.Read,
    };

    /// <summary>Sound inputs, of those targets whose inputs no other program makes.</summary>
    /// <remarks>Made when they are asked for: code that is instrumented cannot run before the fuzzer does.</remarks>
    public static IReadOnlyDictionary<string, Func<IReadOnlyDictionary<string, byte[]>>> Samples { get; } = new Dictionary<string, Func<IReadOnlyDictionary<string, byte[]>>>
    {
        ["enrollment"] = () => EnrollmentTarget.Samples,
        ["cookies"] = () => CookieTarget.Samples,
    };
}
