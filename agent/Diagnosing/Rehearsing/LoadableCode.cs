namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>What is loaded for a rehearsal, looked at and trusted.</summary>
/// <param name="Libraries">Absolute paths, links resolved, in the order of loading: libcrypto first, then the modules that openssl.cnf names.</param>
/// <param name="SslLibrary">Absolute path of libssl, links resolved.</param>
/// <param name="Environment">The environment in which it is loaded: of XMail's, what bears on OpenSSL.</param>
/// <param name="Places">Every path that this rests on, for whoever wants to know whether it is still the same.</param>
internal sealed record LoadableCode(
    IReadOnlyList<string> Libraries, string SslLibrary, IReadOnlyDictionary<string, string> Environment, IReadOnlyList<string> Places);
