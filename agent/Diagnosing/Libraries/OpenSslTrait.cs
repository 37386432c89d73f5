namespace XMailFleet.Diagnosing.Libraries;

/// <summary>Something that OpenSSL does in some versions and not in others.</summary>
/// <param name="Name">In few words, for tests.</param>
/// <param name="Source">From where it is known, and what of it was tried.</param>
/// <param name="Since">
/// The versions that began with it: "3.5.8" for its own release line, "4.0.2+" for that and every later line as well.
/// </param>
internal sealed record OpenSslTrait(string Name, string Source, params IReadOnlyList<string> Since)
{
    private readonly (OpenSslVersion Version, bool IsOpen)[] _since = [.. Since.Select(text => (OpenSslVersion.Parse(text)!, text.EndsWith('+')))];

    /// <summary>Whether that version has it.</summary>
    public bool IsOf(OpenSslVersion version) =>
        _since.Any(since => version.CompareTo(since.Version) >= 0 && (since.IsOpen || version.Series == since.Version.Series));
}
