using System.Security.Cryptography.X509Certificates;
using XMailFleet.Agent.Tests.Diagnosing.Configuration;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>A combination made real: what the product expects of it, and what clients get from it.</summary>
internal sealed class CombinationHost : IInstallationSource, IDisposable
{
    private static readonly Dictionary<Service, PeerService> Ports = new()
    {
        [Service.Pop3S] = PeerService.Pop3s,
        [Service.Smtps] = PeerService.Smtps,
        [Service.Ctrls] = PeerService.Ctrls,
        [Service.Pop3Stls] = PeerService.Pop3,
        [Service.SmtpStarttls] = PeerService.Smtp,
        [Service.CtrlTls] = PeerService.Ctrl,
    };

    private readonly HostCombination _combination;
    private readonly CertificateStock _stock;
    private readonly MailRoot _root = new();
    private readonly ScratchDirectory _trust = new();

    public CombinationHost(HostCombination combination, CertificateStock stock)
    {
        (_combination, _stock) = (combination, stock);
        if (combination.ServerTabBytes is { } tab) _root.Write("server.tab", tab);
        Place("server.cert", combination.Certificate);
        Place("server.key", combination.Key);
        Place("certs.pem", combination.CaFile);
        if (combination.CaDirectory is { } entry)
        {
            Directory.CreateDirectory(_root.PathOf("certs"));
            if (entry.Length > 0) Place(Path.Combine("certs", entry == "HASH" ? stock.RootHashName : entry), "root.crt");
        }

        Placement.Apply(_root, combination.Placement);
        // A pair that changed moments ago is read again before it is judged.
        foreach (var file in Directory.GetFiles(_root.Directory).Where(File.Exists)) File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        if (combination.DefaultTrust is { } trust) _trust.Write("trust.pem", Bytes(trust));
    }

    private Dictionary<string, string> ServerEnvironment => new()
    {
        ["SSL_CERT_FILE"] = _trust.PathOf("trust.pem"),
        ["SSL_CERT_DIR"] = _trust.PathOf("no-such-directory"),
    };

    public IEnumerable<XMailInstallation> Find() =>
    [
        new() { MailRoot = _root.Directory, MailRootSource = InstallationSource.ServiceUnit, Environment = ServerEnvironment },
    ];

    /// <summary>What the product expects of the six services.</summary>
    public async Task<IReadOnlyDictionary<Service, Expected>> ExpectAsync()
    {
        var options = new InstallationOptions(_root.Directory, _combination.Arguments);
        Directory.SetLastWriteTimeUtc(_root.Directory, DateTime.UnixEpoch);
        var attempt = await new Diagnoser(new InstallationLocator([this]), options, TimeProvider.System)
            .DiagnoseAsync(skipProbes: true, Language.English, CancellationToken.None);
        return attempt.Diagnosis!.TlsConfig.Services.ToDictionary(service => service.Service, service => service.Expected);
    }

    /// <summary>What clients really get of the six services.</summary>
    public async Task<IReadOnlyDictionary<Service, Expected>> ObserveAsync()
    {
        var listening = new NaiveListening(_combination.Arguments);
        var open = NaiveListening.Services.Where(s => listening.Starts && listening.HasKnownPort(s.Letter)).Select(s => s.Service).ToList();
        if (open.Count == 0) return NaiveListening.Services.ToDictionary(s => s.Service, s => WithoutServer(s.Letter, s.Variable, listening));

        await using var peer = await XMailPeer.StartAsync(_root, new XMailPeerOptions
        {
            Environment = ServerEnvironment,
            Listen = [.. open.Select(service => (Ports[service], "127.0.0.1", 0))],
        });
        var seen = new Dictionary<Service, Expected>();
        foreach (var (service, letter, _, variable) in NaiveListening.Services)
        {
            seen[service] = open.Contains(service)
                ? await ObserveAsync(service, peer.PortOf(Ports[service]))
                : WithoutServer(letter, variable, listening);
        }

        return seen;
    }

    public void Dispose()
    {
        _root.Dispose();
        _trust.Dispose();
    }

    // Following links, of which some lead nowhere.
    private bool HasServerTab => Directory.Exists(_root.PathOf("server.tab")) || ServerTabBytes is not null;

    private byte[]? ServerTabBytes
    {
        get
        {
            try
            {
                return File.ReadAllBytes(_root.PathOf("server.tab"));
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                return null;
            }
        }
    }

    // The port is closed or nobody knows it: a failure of what was meant to be offered.
    private Expected WithoutServer(char letter, string? variable, NaiveListening listening) =>
        listening.IsEnabled(letter) && IsOn(variable) ? Expected.Failure : Expected.NotOffered;

    private bool IsOn(string? variable) => variable is null
        || NaiveXMail.Variable(ServerTabBytes ?? [], variable) is not { } value
        || NaiveXMail.Atoi(value) != 0;

    private async Task<Expected> ObserveAsync(Service service, int port)
    {
        switch (await WireClient.ConnectAsync(service, port, null))
        {
            case WireOutcome.Tls:
                return Expected.Tls;
            case WireOutcome.Refused:
                // Without its server.tab XMail refuses what it was to offer.
                return !HasServerTab ? Expected.Failure : Expected.NotOffered;
        }

        foreach (var name in new[] { "client", "stranger" })
        {
            using var certificate = X509Certificate2.CreateFromPemFile(_stock.PathOf($"{name}.crt"), _stock.PathOf($"{name}.key"));
            if (await WireClient.ConnectAsync(service, port, certificate) is WireOutcome.Tls) return Expected.TlsWithCertificate;
        }

        return Expected.Failure;
    }

    private void Place(string name, string? names)
    {
        if (names is null) return;
        _root.Write(name, Bytes(names));
    }

    private byte[] Bytes(string names) => _stock.Read(names.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
