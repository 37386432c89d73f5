using XMailFleet.Diagnosing.Keys;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Configuration;

/// <summary>Client authentication by XMail's truth table (facts §3).</summary>
internal static class ClientAuthenticationReader
{
    /// <param name="settings">Effective TLS variables.</param>
    /// <param name="keys">certs.pem and certs/, and server.cert, which OpenSSL completes from them.</param>
    /// <param name="defaultAnchors">Anchors in OpenSSL's default trust of the host; -1 where unknown.</param>
    public static ClientAuthentication Read(IReadOnlyCollection<Setting> settings, InspectedKeys keys, Func<int> defaultAnchors)
    {
        var authentication = new ClientAuthentication
        {
            Mode = Find(TlsVariable.WantCert).On ? ClientAuthenticationMode.Required
                : Find(TlsVariable.WantVerify).On ? ClientAuthenticationMode.Optional
                : ClientAuthenticationMode.NotPerformed,
            AllowSelfSigned = Find(TlsVariable.AllowSelfSigned).On,
            MaxDepth = CNumber.Parse(Find(TlsVariable.MaxCertsDepth).Value),
            Source = string.Join(", ", settings.Where(s => !s.IsDefault && s.Name.StartsWith("SSL", StringComparison.Ordinal))
                .Select(s => $"server.tab:{s.LineNumber}: {s.Name}")),
        };
        if (authentication.Mode == ClientAuthenticationMode.NotPerformed) return authentication;

        authentication.TrustSource = Trust(
            Find(TlsVariable.UseCertsFile).On && IsThereAsFile(keys.Facts.CaFile.File.State),
            Find(TlsVariable.UseCertsDir).On && IsThereAsDirectory(keys.Facts.CaDirectory.File.State));
        if (authentication.TrustSource is TrustSource.OpenSslDefault)
        {
            authentication.AnchorCount = defaultAnchors();
            return authentication;
        }

        var trust = keys.Trust.Of(authentication.TrustSource);
        authentication.AnchorCount = trust.CountAnchors();
        if (keys.LoneLeaf is { } leaf) authentication.AddedChain.AddRange(trust.ChainAbove(leaf));
        return authentication;

        Setting Find(string name) => settings.Single(setting => setting.Name == name);
    }

    // XMail only asks whether something of that name exists and is no directory.
    private static bool IsThereAsFile(FileState state) =>
        state is not (FileState.Unspecified or FileState.Missing or FileState.Directory or FileState.DanglingLink or FileState.LinkLoop);

    // Of one that the agent may not look into, or does not follow, it cannot tell.
    private static bool IsThereAsDirectory(FileState state) => state is FileState.Directory or FileState.Unreadable or FileState.Barred;

    private static TrustSource Trust(bool file, bool directory) => (file, directory) switch
    {
        (true, true) => TrustSource.FileAndDirectory,
        (true, false) => TrustSource.File,
        (false, true) => TrustSource.Directory,
        // Nothing usable: XMail falls back to OpenSSL's defaults without a word.
        _ => TrustSource.OpenSslDefault,
    };
}
