using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

internal static class SampleFacts
{
    public static OpenSsl OpenSsl() => new()
    {
        Command = new OpenSslCommand { State = CommandState.Runs, Runs = true, Path = "/usr/bin/openssl", Version = "3.0.19" },
        EffectiveVersion = "3.0.19",
        Support = new ReleaseSupport { Series = "3.0", EndOfSupportTime = Samples.Ago(TimeSpan.FromDays(78)) },
        Policy = new OpenSslPolicy { Known = true, ConfigPath = "/usr/lib/ssl/openssl.cnf", SecurityLevel = 2, MinProtocol = "TLSv1.2" },
        Requirement = new LibraryRequirement { Needed = { "libssl.so.3", "libcrypto.so.3" } },
        Libraries =
        {
            new OpenSslLibrary { Path = "/usr/lib/x86_64-linux-gnu/libcrypto.so.3", Kind = LibraryKind.Crypto, Version = "3.0.19", Architecture = "x86-64", Loaded = true },
            new OpenSslLibrary { Path = "/usr/lib/x86_64-linux-gnu/libssl.so.3", Kind = LibraryKind.Ssl, Version = "3.0.19", Architecture = "x86-64", Loaded = true },
        },
    };

    public static KeyMaterial KeyMaterial(Pairing pairing) => new()
    {
        Pairing = pairing,
        ServerCertificate = new ServerCertificate
        {
            File = File("server.cert"),
            Content = CertificateContent.Certificates,
            Chain = { Certificate() },
        },
        PrivateKey = new PrivateKey
        {
            File = File("server.key"),
            Content = PrivateKeyContent.PrivateKey,
            Algorithm = "EC",
            Curve = "prime256v1",
            SizeBits = 256,
            Encoding = "PKCS#8",
        },
        CaFile = new CaFile { File = new FileFacts { Path = "/var/MailRoot/certs.pem", State = FileState.Missing } },
        CaDirectory = new CaDirectory { File = new FileFacts { Path = "/var/MailRoot/certs", State = FileState.Missing } },
    };

    public static TlsConfig TlsConfig(Expected expected, params string[] reasons) => new()
    {
        MailRoot = "/var/MailRoot",
        MailRootSource = InstallationSource.Process,
        MailRootSourceDetail = "812",
        Arguments = { "-Md", "-Sl", "-Pl" },
        ClientAuthentication = new ClientAuthentication { Mode = ClientAuthenticationMode.NotPerformed },
        Services =
        {
            Config(Service.Pop3S, 995, expected, reasons), Config(Service.Smtps, 465, expected, reasons),
            Config(Service.Ctrls, 6018, expected, reasons), Config(Service.Pop3Stls, 110, expected, reasons),
            Config(Service.SmtpStarttls, 25, expected, reasons),
            new ServiceConfig { Service = Service.CtrlTls, Expected = Expected.NotOffered, Source = "server.tab:14: EnableCTRL-TLS" },
        },
        Settings =
        {
            new Setting { Name = "SSLWantVerify", Value = "0", IsDefault = true },
            new Setting { Name = "EnableCTRL-TLS", Value = "0", LineNumber = 14 },
        },
        IgnoredInputs =
        {
            new IgnoredInput { Cause = IgnoredCause.NoTab, Location = "server.tab:12", Text = "\"SSLWantCert\" \"1\"", ConcernsTls = true },
        },
    };

    public static Probe Probe(Service service, int port) => new()
    {
        Service = service,
        Address = "127.0.0.1",
        Port = port,
        Reachable = true,
        TlsEstablished = true,
        Protocol = "TLSv1.3",
        CipherSuite = "TLS_AES_256_GCM_SHA384",
        LeafMatchesFile = true,
        ClientCertificateRequest = ClientCertificateRequest.NotAsked,
        AcceptedProtocols = { "TLSv1.2", "TLSv1.3" },
    };

    private static ServiceConfig Config(Service service, int port, Expected expected, string[] reasons) => new()
    {
        Service = service,
        Enabled = true,
        Source = "default",
        Expected = expected,
        ExpectedCheckIds = { reasons },
        Endpoints = { new Endpoint { Address = "0.0.0.0", Port = port } },
    };

    private static FileFacts File(string name) => new()
    {
        Path = $"/var/MailRoot/{name}",
        State = FileState.Present,
        SizeBytes = 1200,
        Mode = "0600",
        Owner = "root",
        Group = "root",
    };

    private static Certificate Certificate() => new()
    {
        Subject = "CN=mx1.example.test",
        CommonName = "mx1.example.test",
        Issuer = "CN=mx1.example.test",
        SelfSigned = true,
        NotBeforeTime = Samples.Ago(TimeSpan.FromDays(353)),
        NotAfterTime = Samples.Ago(TimeSpan.FromDays(-12)),
        SubjectAlternativeNames = { "mx1.example.test", "mail.example.test" },
        KeyAlgorithm = "EC",
        Curve = "prime256v1",
        KeySizeBits = 256,
        SignatureAlgorithm = "SHA256withECDSA",
        Sha256Fingerprint = new string('c', 64),
    };
}
