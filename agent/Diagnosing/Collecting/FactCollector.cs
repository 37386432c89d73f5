using System.Runtime.InteropServices;
using Google.Protobuf.WellKnownTypes;
using XMailFleet.Diagnosing.Configuration;
using XMailFleet.Diagnosing.Expectations;
using XMailFleet.Diagnosing.Host.Images;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Diagnosing.Keys;
using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Diagnosing.Platforms;
using XMailFleet.Diagnosing.Rehearsing;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Collecting;

/// <summary>
/// Collects what a host tells without being asked over the network: process, OpenSSL, key material, configuration. Use one for the life
/// of the agent: it keeps what it has read of files that stay the same.
/// </summary>
/// <param name="platform">The operating system.</param>
/// <param name="clock">Tells the time.</param>
/// <param name="mayRun">Whether a program of the host may be run: never by a process that has rights beyond its user's.</param>
/// <param name="rehearser">Tries what XMail's own library does; null where nothing is tried.</param>
internal sealed class FactCollector(IHostPlatform platform, TimeProvider clock, bool mayRun = true, Rehearser? rehearser = null)
{
    private readonly OpenSslInspector _openSsl = new(clock, platform, mayRun: mayRun);

    /// <summary>The facts, and nothing that judges them. What could not be had is absent or says why; only cancellation throws.</summary>
    public async Task<Diagnosis> CollectAsync(XMailInstallation installation, INetwork network, CancellationToken cancellationToken)
    {
        var collectTime = clock.GetUtcNow();
        var server = platform.InspectServer(installation);
        var serverUser = platform.ServerUser(installation);
        var asked = _openSsl.InspectAsync(installation, cancellationToken);
        var anchorBits = AnchorBitsAsync(asked);
        var keys = await KeyMaterialInspector.InspectAsync(installation, clock, anchorBits, cancellationToken, serverUser);
        var keyFile = keys.Facts.PrivateKey.File;
        keyFile.ReadableBy.AddRange(platform.OrdinaryReaders(keyFile.Path));
        var (inspected, bits) = (await asked, await anchorBits);
        var openSsl = inspected.Facts;
        var diagnosis = new Diagnosis
        {
            CollectTime = Timestamp.FromDateTimeOffset(collectTime),
            AgentVersion = AgentVersion.Text,
            Host = HostFacts(),
            ServerProcess = server,
            OpenSsl = openSsl,
            KeyMaterial = keys.Facts,
            TlsConfig = await TlsConfigInspector.InspectAsync(
                installation,
                keys,
                () => DefaultTrustAnchors.Count(openSsl, bits, installation.Environment, installation.Authors, collectTime, cancellationToken),
                network,
                cancellationToken,
                serverUser),
        };
        if (rehearser is not null) diagnosis.Rehearsal = await rehearser.RehearseAsync(SceneOf(installation, inspected, keys, diagnosis), cancellationToken);
        return diagnosis;
    }

    private RehearsalScene SceneOf(XMailInstallation installation, InspectedOpenSsl openSsl, InspectedKeys keys, Diagnosis facts)
    {
        var (environment, workingDirectory) = platform.Surroundings(installation);
        return new RehearsalScene(installation, openSsl.Libraries, environment, workingDirectory, keys, facts.TlsConfig.ClientAuthentication);
    }

    /// <summary>The facts of OpenSSL alone.</summary>
    public async Task<OpenSsl> InspectOpenSslAsync(XMailInstallation installation, CancellationToken cancellationToken) =>
        (await _openSsl.InspectAsync(installation, cancellationToken)).Facts;

    private static async Task<int> AnchorBitsAsync(Task<InspectedOpenSsl> openSsl) =>
        CertificateStrength.BitsOf(CertificateStrength.LevelOf((await openSsl).Facts));

    private static HostFacts HostFacts() => new()
    {
        HostName = Environment.MachineName,
        OperatingSystem = RuntimeInformation.OSDescription,
        Architecture = HostArchitecture.Name,
    };
}
