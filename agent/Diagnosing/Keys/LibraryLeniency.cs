using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace XMailFleet.Diagnosing.Keys;

/// <summary>Makes Bouncy Castle take every RSA modulus that OpenSSL takes.</summary>
internal static class LibraryLeniency
{
    /// <summary>
    /// Bouncy Castle refuses moduli that are prime or have small factors. OpenSSL serves such a key without a word, so the
    /// diagnosis has to go on with it; and the test for primality, made anew for every key read, took most of the time of
    /// a handshake. The library has no other place for this setting than the process's environment.
    /// </summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The ModuleInitializer attribute should not be used in libraries", Justification = "Whoever uses this one must have it before the first key is read.")]
    internal static void Apply() => Environment.SetEnvironmentVariable("Org.BouncyCastle.Rsa.AllowUnsafeModulus", "true");
}
