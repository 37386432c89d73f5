using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Keys;

internal sealed class PrivateKeyContentCheck : ICheck
{
    public string Id => "private-key-content";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        if (facts.KeyMaterial?.PrivateKey is not { File: { } file } key) return [Finding.Inconclusive()];
        if (file.State is not FileState.Present) return [Finding.NotApplicable(file.Path)];
        return [JudgeContent(key, facts.OpenSsl, file.Path).With(
        [
            .. PairPlace.Parameters(facts),
            ("path", file.Path),
            ("directory", Path.GetDirectoryName(file.Path) ?? ""),
            ("algorithm", key.Algorithm),
        ])];
    }

    private static Finding JudgeContent(PrivateKey key, OpenSsl? openSsl, string path) => key.Content switch
    {
        PrivateKeyContent.PrivateKey => Finding.Pass(path),
        PrivateKeyContent.Encrypted => Finding.Error("encrypted", path),
        PrivateKeyContent.Der => Finding.Error("der", path),
        PrivateKeyContent.PublicKey => Finding.Error("public-key", path),
        PrivateKeyContent.Certificate => Finding.Error(ContentReasons.OfText(key.TextFlaw) ?? "certificate", path),
        PrivateKeyContent.SigningRequest => Finding.Error("signing-request", path),
        PrivateKeyContent.Malformed => Finding.Error(ContentReasons.OfText(key.TextFlaw) ?? "malformed", path),
        PrivateKeyContent.NoPem => Finding.Error(ContentReasons.OfText(key.TextFlaw) ?? "no-pem", path),
        PrivateKeyContent.OpenSsh => Finding.Error("openssh", path),
        PrivateKeyContent.WideText => Finding.Error("wide-text", path),
        PrivateKeyContent.Container => Finding.Error(ContentReasons.OfContainer(key.ContainerKind, openSsl), path),
        PrivateKeyContent.Inconsistent => Finding.Error("inconsistent", path),
        PrivateKeyContent.NotForTls => Finding.Error("not-for-tls", path),
        // A newer OpenSSL may know an algorithm that the agent does not.
        PrivateKeyContent.Unsupported => Finding.Inconclusive(path, "unsupported"),
        _ => Finding.Inconclusive(path),
    };
}
