using System.Diagnostics;
using XMailFleet.Testing;

namespace XMailFleet.Benchmarks;

/// <summary>The mail root that is diagnosed, and the script that asks the openssl command about it.</summary>
internal static class Peer
{
    public static string Script { get; } = Path.Combine(AppContext.BaseDirectory, "peer.sh");

    /// <summary>A healthy mail root with an RSA key, whose certs.pem verifies its server.cert.</summary>
    public static MailRoot MakeMailRoot()
    {
        var pair = KeyPair.SelfSignedRsa("mail.example.test");
        return MailRoot.Healthy()
            .Write("server.key", pair.PrivateKeyPem)
            .Write("server.cert", pair.CertificatePem)
            .Write("certs.pem", pair.CertificatePem);
    }

    /// <summary>Runs the script once.</summary>
    public static async Task RunAsync(MailRoot root)
    {
        using var script = Process.Start(new ProcessStartInfo(Script, [root.Directory]) { RedirectStandardOutput = true })!;
        await script.StandardOutput.ReadToEndAsync();
        await script.WaitForExitAsync();
        if (script.ExitCode != 0) throw new InvalidOperationException($"{Script} ended with {script.ExitCode}.");
    }
}
