using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Benchmarks;

/// <summary>Real diagnoses, with probes, of one host before and after its certificate and key are renewed.</summary>
internal static class SampleDiagnoses
{
    public static async Task<(Diagnosis Before, Diagnosis After)> MakeAsync()
    {
        using var root = Peer.MakeMailRoot();
        await using var xmail = await XMailPeer.StartAsync(root);
        var options = new InstallationOptions(root.Directory, xmail.CommandLine);
        var diagnoser = new Diagnoser(HostPlatform.Locator, options, TimeProvider.System);
        var before = await DiagnoseAsync();
        var pair = KeyPair.SelfSignedRsa("mail.example.test");
        root.Write("server.key", pair.PrivateKeyPem).Write("server.cert", pair.CertificatePem).Write("certs.pem", pair.CertificatePem);
        return (before, await DiagnoseAsync());

        async Task<Diagnosis> DiagnoseAsync() =>
            (await diagnoser.DiagnoseAsync(skipProbes: false, Language.English, CancellationToken.None)).Diagnosis!;
    }
}
