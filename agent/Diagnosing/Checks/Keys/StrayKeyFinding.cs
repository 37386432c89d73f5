using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal static class StrayKeyFinding
{
    public static Finding Of(StrayKey stray, KeyMaterial keys)
    {
        var path = stray.File.Path;
        var open = Reach.IsOpenToAll(stray.File);
        // XMail needs these files; only the key has to go.
        var reason = path == keys.ServerCertificate?.File?.Path || path == keys.CaFile?.File?.Path ? "beside-certificates" : open ? "open-to-others" : "found";
        return (open ? Finding.Warning(reason, path) : Finding.Notice(reason, path))
            .With(("path", path), ("key_path", keys.PrivateKey.File.Path), ("mode", stray.File.Mode));
    }
}
