namespace XMailFleet.Generations.Tests.Cases;

/// <summary>Configurations of OpenSSL by chance: modules in any order, sound and broken, and commands for TLS of every kind.</summary>
internal sealed class ConfigurationSource(Random random)
{
    private static readonly string[] Commands =
    [
        "MinProtocol = TLSv1", "MinProtocol = TLSv1.2", "MinProtocol = TLSv1.3", "MinProtocol = None", "MinProtocol = SSLv3", "MinProtocol = tlsv1.2",
        "MinProtocol = nonsense", "MinProtocol =", "MaxProtocol = TLSv1.2", "MaxProtocol = TLSv1.3", "MaxProtocol = TLSv1.1", "MaxProtocol = TLSv1", "MaxProtocol = SSLv3",
        "MaxProtocol = None", "MaxProtocol = nonsense", "MinProtocol = DTLSv1.2", "Protocol = -TLSv1.3", "Protocol = -ALL,TLSv1.2", "Protocol = ALL,-TLSv1.2", "Protocol = -ALL",
        "Protocol = TLSv1.2,nonsense,-TLSv1.3", "Protocol = -TLSv1.2,-TLSv1.3", "Protocol =", "CipherString = DEFAULT@SECLEVEL=0", "CipherString = DEFAULT:@SECLEVEL=1",
        "CipherString = DEFAULT:@SECLEVEL=2", "CipherString = DEFAULT:@SECLEVEL=3", "CipherString = DEFAULT:@SECLEVEL=4", "CipherString = DEFAULT:@SECLEVEL=5",
        "CipherString = ALL:@SECLEVEL=9", "CipherString = DEFAULT:@SECLEVEL=22", "CipherString = @SECLEVEL=1:DEFAULT", "CipherString = @SECLEVEL=3", "CipherString = nonsense",
        "CipherString = ALL:!aNULL", "CipherString = ECDHE-RSA-AES128-GCM-SHA256", "CipherString = ECDHE-ECDSA-AES128-GCM-SHA256", "CipherString = AES128-SHA",
        "CipherString = DHE-RSA-AES128-SHA", "CipherString = aNULL", "CipherString = eNULL", "CipherString = PSK", "CipherString = HIGH:!RSA", "CipherString =", "CipherString = SUITEB128",
        "CipherString = SUITEB192", "CipherString = SUITEB128ONLY", "CipherString = PROFILE=SYSTEM", "CipherString = TLS_AES_128_GCM_SHA256", "CipherString = DEFAULT:-ALL", "CipherString = !ALL",
        "CipherString = DEFAULT:@STRENGTH", "CipherString = kRSA", "CipherString = ECDHE+AESGCM", "CipherString = DEFAULT:nonsense", "CipherString = DEFAULT:@nonsense",
        "Ciphersuites = TLS_AES_128_GCM_SHA256", "Ciphersuites =", "Ciphersuites = nonsense", "Ciphersuites = TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256", "Ciphersuites = TLS_AES_128_CCM_8_SHA256",
        "SignatureAlgorithms = RSA+SHA256", "SignatureAlgorithms = ECDSA+SHA256", "SignatureAlgorithms = RSA-PSS+SHA256:ECDSA+SHA256", "SignatureAlgorithms = ed25519", "SignatureAlgorithms = RSA+SHA1",
        "SignatureAlgorithms = nonsense", "SignatureAlgorithms =", "SignatureAlgorithms = rsa_pss_rsae_sha256:ecdsa_secp256r1_sha256:ed25519", "SignatureAlgorithms = ECDSA+SHA384", "SignatureAlgorithms = RSA-PSS+SHA512",
        "SignatureAlgorithms = ECDSA+SHA256:RSA+SHA256:nonsense", "SignatureAlgorithms = ?nonsense:RSA+SHA256:ECDSA+SHA256", "ClientSignatureAlgorithms = RSA+SHA256", "Groups = X25519", "Groups = P-256", "Groups = P-384:P-521", "Groups = nonsense",
        "Groups =", "Groups = X25519:nonsense", "Groups = ffdhe2048", "Groups = secp256k1", "Groups = ?X25519MLKEM768:X25519", "Groups = DEFAULT", "Groups = brainpoolP256r1", "Curves = P-521", "ECDHParameters = P-384",
        "ECDHParameters = Automatic", "ECDHParameters = P-256:P-384", "VerifyMode = Require", "VerifyMode = Request", "VerifyMode = Peer", "VerifyMode = nonsense", "VerifyMode = Request,Require", "Options = -SessionTicket",
        "Options = ServerPreference,nonsense", "Options = Bugs", "Options = PrioritizeChaCha", "DHParameters = DIRECTORY/dh.pem", "DHParameters = /nowhere", "NumTickets = 0", "NumTickets = -1", "RecordPadding = 512", "RecordPadding = 99999",
        "Certificate = DIRECTORY/own.pem", "PrivateKey = DIRECTORY/own.pem", "ChainCAFile = /nowhere", "VerifyCAFile = /nowhere", "RequestCAFile = /nowhere", "ClientCAFile = DIRECTORY/own.pem", "nonsense = 1", "minprotocol = TLSv1.3", "a.MinProtocol = TLSv1.2", "b.MaxProtocol = TLSv1.2",
        "min_protocol = TLSv1.3", "no_tls1_3 = 1", "-MinProtocol = TLSv1.3", "Options = UnsafeLegacyRenegotiation", "MinProtocol = \"TLSv1.3\"", "MinProtocol = TLSv1.3 # as of late", "CipherString = 'DEFAULT:@SECLEVEL=1'",
    ];

    private static readonly string[] ActivateValues = ["1", "1", "1", "yes", "on", "true", "YES", "True", "0", "no", "off", "false", "", "2", "nonsense"];

    private static readonly string[] Providers = ["default", "default", "default", "legacy", "base", "null", "fips", "unknown", "default.one"];

    private static readonly string[] Properties = ["?fips=yes", "fips=yes", "fips=no", "provider=default", "provider=legacy", "?provider=fips", "", "nonsense", "a=b=c", "\"", "=,"];

    private static readonly string[] Diagnostics = ["1", "1", "1", "2", "0", "yes", "", "01", "-1", "1x"];

    private readonly List<string> _kind = [];
    private readonly List<string> _sections = [];

    public Configuration Next()
    {
        _kind.Clear();
        _sections.Clear();
        var head = new List<string>();
        if (Chance(30)) head.Add(Note($"config_diagnostics = {Pick(Diagnostics)}"));
        if (Chance(93)) head.Add("openssl_conf = init");
        else if (Chance(50)) head.Add(Note("openssl_conf = missing"));
        _sections.Add(Section("init", Modules()));
        if (Chance(5)) _sections.Insert(0, Section(Note("elsewhere"), ["config_diagnostics = 1"]));
        if (Chance(8)) head.Add(Note(Pick(["no equal sign", "a = $b", "[open", ".include /nowhere", ".include = /etc/hostname", ".pragma dollarid:on", ".pragma nonsense", "a = \"open", "nul\0 = 1", "x = ${HOME", ".pragma abspath:true"])));
        var text = string.Concat(head.Concat(_sections).Select(line => line + "\n"));
        if (Chance(2)) text = Note("\u00ef\u00bb\u00bf") + text;
        if (Chance(3)) text = text.Insert(random.Next(text.Length + 1), Note("\0"));
        return new Configuration(string.Join("; ", _kind), text);
    }

    private List<string> Modules()
    {
        var modules = new List<string>();
        if (Chance(40)) modules.Add($"providers = {ProviderSection()}");
        if (Chance(8)) modules.Add($"alg_section = {Listed("algorithms", Chance(50) ? $"default_properties = {Pick(Properties)}" : Pick(["fips_mode = yes", "fips_mode = no", "fips_mode = maybe", "nonsense = 1"]))}");
        if (Chance(5)) modules.Add($"oid_section = {Listed("oids", Pick(["a = 1.2.3.4", "a = nonsense", "a = 1.2.3.4.5, b", "commonName = 2.5.4.3"]))}");
        if (Chance(5)) modules.Add($"engines = {Listed("engines_list", Pick(["x = nowhere", "a = engine_a"]))}");
        if (Chance(4)) modules.Add($"random = {Listed("rand", Pick(["random = CTR-DRBG", "random = nonsense", "seed = nonsense", "nonsense = 1"]))}");
        if (Chance(4)) modules.Add($"stbl_section = {Listed("strings", Pick(["a = nonsense", "name = min:1"]))}");
        if (Chance(5)) modules.Add(Note(Pick(["nonsense = init", "ssl = ssl", "providers = missing", "alg_section = missing", "engines = missing", "random = missing", "ssl_conf = missing", "provider = missing", "s = ssl"])));
        if (Chance(93)) modules.Insert(Chance(75) ? modules.Count : random.Next(modules.Count + 1), $"ssl_conf{(Chance(5) ? ".x" : "")} = {SslSection("ssl")}");
        if (Chance(5)) modules.Add($"ssl_conf.two = {SslSection("other")}");
        return modules;
    }

    private string SslSection(string name)
    {
        var defaults = Chance(3) ? Note("system_defaults") : "system_default";
        var list = new List<string> { $"{defaults} = {name}_defaults" };
        if (Chance(5)) list.Add(Note("server = missing"));
        if (Chance(4)) list.Add($"client = {name}_defaults");
        _sections.Add(Section(name, Chance(3) ? [Note("; empty")[..0]] : list));
        _sections.Add(Section($"{name}_defaults", Enumerable.Range(0, Chance(3) ? 0 : random.Next(1, 4)).Select(_ => Note(Pick(Commands)))));
        return name;
    }

    private string ProviderSection()
    {
        var names = Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(Providers)).Distinct().ToList();
        _sections.Add(Section("provider_list", names.Select(name => $"{name} = {name.Replace('.', '_')}_provider")));
        foreach (var name in names)
        {
            var lines = new List<string>();
            if (Chance(85)) lines.Add(Note($"activate = {Pick(ActivateValues)}", name));
            if (Chance(6)) lines.Add(Note($"soft_load = {Pick(ActivateValues)}", name));
            if (Chance(4)) lines.Add(Note($"identity = {Pick(Providers)}", name));
            if (Chance(4)) lines.Add(Note("module = /nowhere.so", name));
            if (!Chance(3)) _sections.Add(Section($"{name.Replace('.', '_')}_provider", lines));
        }

        return "provider_list";
    }

    private string Listed(string section, string line)
    {
        _sections.Add(Section(section, [Note(line)]));
        return section;
    }

    private static string Section(string name, IEnumerable<string> lines) => string.Join('\n', lines.Prepend($"[{name}]"));

    private string Note(string line, string of = "")
    {
        _kind.Add(of.Length > 0 ? $"{of}: {line}" : line);
        return line;
    }

    private bool Chance(int percent) => random.Next(100) < percent;

    private string Pick(string[] choices) => choices[random.Next(choices.Length)];
}
