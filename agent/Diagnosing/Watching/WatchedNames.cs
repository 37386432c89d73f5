namespace XMailFleet.Diagnosing.Watching;

/// <summary>
/// Which entries of a mail root's top level bear on a diagnosis. XMail itself writes there with every message, so anything
/// else must cost nothing.
/// </summary>
internal static class WatchedNames
{
    public static IReadOnlyList<string> Tables { get; } = ["server.tab", "smtpfwd.tab", "smtp.ipprop.tab", "smtp.hnprop.tab"];

    public static IReadOnlyList<string> KeyMaterial { get; } = ["server.cert", "server.key", "certs.pem", "certs"];

    private static readonly string[] KeyEndings = [".pem", ".key"];

    /// <summary>Table of this name, in whatever case: one in the wrong case is told of.</summary>
    public static bool IsTable(string name) => Tables.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Certificate, key, or what may be a copy of one: <c>server.key.old</c>, <c>backup.pem</c>.</summary>
    public static bool IsKeyMaterial(string name) =>
        KeyMaterial.Contains(name, StringComparer.OrdinalIgnoreCase)
        || KeyEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (name.StartsWith("server.", StringComparison.OrdinalIgnoreCase) && !IsTable(name));
}
