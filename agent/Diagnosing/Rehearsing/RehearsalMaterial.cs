using System.Text;
using Google.Protobuf;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Rehearsing.V1;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>The contents of XMail's files that a rehearsal takes.</summary>
internal static class RehearsalMaterial
{
    /// <summary>The request with everything but what is loaded.</summary>
    /// <exception cref="RefusedException">A file is missing, or not what it was when the facts were collected.</exception>
    public static RehearsalRequest Read(RehearsalScene scene)
    {
        var (facts, authentication) = (scene.Keys.Facts, scene.Authentication);
        var request = new RehearsalRequest
        {
            Certificate = Read(scene, facts.ServerCertificate.File, facts.ServerCertificate.HasReadableByServer ? facts.ServerCertificate.ReadableByServer : null),
            PrivateKey = Read(scene, facts.PrivateKey.File, facts.PrivateKey.HasReadableByServer ? facts.PrivateKey.ReadableByServer : null),
            WantsVerify = authentication.Mode is not ClientAuthenticationMode.NotPerformed,
            WantsCertificate = authentication.Mode is ClientAuthenticationMode.Required,
            MaxDepth = authentication.MaxDepth,
        };
        if (authentication.TrustSource is TrustSource.File or TrustSource.FileAndDirectory)
            request.CaFile = Read(scene, facts.CaFile.File, facts.CaFile.HasReadableByServer ? facts.CaFile.ReadableByServer : null, InspectedFile.CaFileLimit);
        if (authentication.TrustSource is TrustSource.Directory or TrustSource.FileAndDirectory)
            request.CaDirectory = ByteString.CopyFrom(Pem(scene.Keys.Directory));
        if (!Marks(scene).Equals(scene.Keys.Marks)) throw new RefusedException(Refusal.NothingToTry("server.cert or server.key is being replaced"));
        return request;
    }

    private static (EntryMark Certificate, EntryMark Key) Marks(RehearsalScene scene) =>
        (EntryMark.Of(Path.Combine(scene.Installation.MailRoot, "server.cert")), EntryMark.Of(Path.Combine(scene.Installation.MailRoot, "server.key")));

    private static ByteString Read(RehearsalScene scene, FileFacts facts, bool? readableByServer, int limit = InspectedFile.KeyMaterialLimit)
    {
        if (readableByServer is false || facts.State is not (FileState.Present or FileState.Empty)) throw new RefusedException(Refusal.NothingToTry(facts.Path));
        var file = InspectedFile.ReadFor(scene.Installation.MailRootAuthors, facts.Path, limit);
        if (file.Facts.State != facts.State) throw new RefusedException(Refusal.NothingToTry(facts.Path));
        var content = ByteString.CopyFrom(file.Content.Span);
        file.Wipe();
        return content;
    }

    private static byte[] Pem(CaDirectoryReading directory)
    {
        var text = new StringBuilder();
        foreach (var certificate in directory.Found.SelectMany(file => file.Content.Certificates))
            text.Append("-----BEGIN CERTIFICATE-----\n").Append(Convert.ToBase64String(certificate.Encoding, Base64FormattingOptions.InsertLineBreaks)).Append("\n-----END CERTIFICATE-----\n");
        return Encoding.ASCII.GetBytes(text.Replace("\r", "").ToString());
    }
}
