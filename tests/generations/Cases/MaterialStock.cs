using System.Security.Cryptography;
using XMailFleet.Generations.Tests.Libraries;
using XMailFleet.Testing;

namespace XMailFleet.Generations.Tests.Cases;

/// <summary>
/// Keys of every kind with their certificates, ordinary and odd, made fresh by the openssl of the newest generation at hand: NAME.key,
/// NAME.crt signed by itself, NAME.issued signed by the root.
/// </summary>
public sealed class MaterialStock : IDisposable
{
    private const string Names = "-addext subjectAltName=DNS:mail.example.test";

    private static readonly (string Name, string Algorithm)[] Ordinary =
    [
        ("rsa2048", "RSA -pkeyopt rsa_keygen_bits:2048"), ("rsa3072", "RSA -pkeyopt rsa_keygen_bits:3072"), ("p256", "EC -pkeyopt ec_paramgen_curve:P-256"),
        ("p384", "EC -pkeyopt ec_paramgen_curve:P-384"), ("p521", "EC -pkeyopt ec_paramgen_curve:P-521"), ("ed25519", "ED25519"),
    ];

    private static readonly (string Name, string Algorithm)[] Odd =
    [
        ("rsa512", "RSA -pkeyopt rsa_keygen_bits:512"), ("rsa1023", "RSA -pkeyopt rsa_keygen_bits:1023"), ("rsa1024", "RSA -pkeyopt rsa_keygen_bits:1024"),
        ("rsa2047", "RSA -pkeyopt rsa_keygen_bits:2047"), ("rsa3071", "RSA -pkeyopt rsa_keygen_bits:3071"), ("ed448", "ED448"),
        ("p224", "EC -pkeyopt ec_paramgen_curve:P-224"), ("p192", "EC -pkeyopt ec_paramgen_curve:P-192"), ("secp256k1", "EC -pkeyopt ec_paramgen_curve:secp256k1"),
        ("brainpool256", "EC -pkeyopt ec_paramgen_curve:brainpoolP256r1"), ("brainpool384", "EC -pkeyopt ec_paramgen_curve:brainpoolP384r1"),
        ("brainpool512", "EC -pkeyopt ec_paramgen_curve:brainpoolP512r1"), ("sect283", "EC -pkeyopt ec_paramgen_curve:sect283k1"),
        ("explicit", "EC -pkeyopt ec_paramgen_curve:P-256 -pkeyopt ec_param_enc:explicit"), ("pss", "RSA-PSS -pkeyopt rsa_keygen_bits:2048"),
        ("pss-sha1", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha1 -pkeyopt rsa_pss_keygen_mgf1_md:sha1 -pkeyopt rsa_pss_keygen_saltlen:20"),
        ("pss-sha224", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha224 -pkeyopt rsa_pss_keygen_mgf1_md:sha224 -pkeyopt rsa_pss_keygen_saltlen:28"),
        ("pss-sha256", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt rsa_pss_keygen_mgf1_md:sha256 -pkeyopt rsa_pss_keygen_saltlen:32"),
        ("pss-sha384", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha384 -pkeyopt rsa_pss_keygen_mgf1_md:sha384 -pkeyopt rsa_pss_keygen_saltlen:48"),
        ("pss-sha512", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha512 -pkeyopt rsa_pss_keygen_mgf1_md:sha512 -pkeyopt rsa_pss_keygen_saltlen:64"),
        ("pss-long", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt rsa_pss_keygen_mgf1_md:sha256 -pkeyopt rsa_pss_keygen_saltlen:64"),
        ("pss-mixed", "RSA-PSS -pkeyopt rsa_keygen_bits:2048 -pkeyopt rsa_pss_keygen_md:sha256 -pkeyopt rsa_pss_keygen_mgf1_md:sha512 -pkeyopt rsa_pss_keygen_saltlen:32"),
        ("sm2", "SM2"), ("mldsa44", "ML-DSA-44"), ("mldsa65", "ML-DSA-65"),
    ];

    private static readonly string[] WeakDigests = ["sha1", "md5", "ripemd160", "sha224", "sha512"];

    private readonly ScratchDirectory _scratch = new();
    private readonly Generation _maker;

    private MaterialStock(Generation maker)
    {
        _maker = maker;
    }

    /// <summary>Names of pairs that people have.</summary>
    public IReadOnlyList<string> OrdinaryPairs { get; } = [.. Ordinary.Select(kind => kind.Name)];

    /// <summary>Names of the others that this openssl could make.</summary>
    public List<string> OddPairs { get; } = [];

    /// <summary>Certificates that go behind a server's own, or into certs.pem.</summary>
    public List<string> Further { get; } = ["root.crt", "p256.crt", "rsa2048.crt"];

    /// <summary>A certificate and its key for a client to show: one that the root vouches for, or nobody where that is allowed.</summary>
    public string ClientPemFor(string switches) => _scratch.PathOf(switches.Contains('S', StringComparison.Ordinal) ? "stranger.pem" : "client.pem");

    public string Directory => _scratch.Path;

    public byte[] Read(string name) => _scratch.ReadBytes(name);

    public bool Has(string name) => File.Exists(_scratch.PathOf(name));

    public static async Task<MaterialStock> MakeAsync(Generation maker)
    {
        var stock = new MaterialStock(maker);
        stock._scratch.Write("req.cnf", "[req]\ndistinguished_name = dn\n[dn]\n");
        stock._scratch.Write("leaf.ext", "subjectAltName = DNS:mail.example.test\n");
        await stock.MakeRootAsync();
        foreach (var (name, algorithm) in Ordinary) await stock.MakePairAsync(name, algorithm);
        foreach (var (name, algorithm) in Odd) await TryAsync(() => stock.MakePairAsync(name, algorithm), () => stock.OddPairs.Add(name));
        foreach (var digest in WeakDigests) await stock.MakeSignedAsync(digest);
        await stock.MakeOthersAsync();
        await stock.MakeFormsAsync();
        return stock;
    }

    public void Dispose() => _scratch.Dispose();

    private async Task MakeRootAsync()
    {
        await RunAsync("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out root.key");
        await RunAsync("req -x509 -config req.cnf -key root.key -subj /CN=Root -days 900 -addext basicConstraints=critical,CA:true -out root.crt");
        await MakeClientAsync("EC -pkeyopt ec_paramgen_curve:P-256", ".pem");
        await MakeClientAsync("RSA -pkeyopt rsa_keygen_bits:3072", ".pem.rsa");
    }

    private async Task MakePairAsync(string name, string algorithm)
    {
        await RunAsync($"genpkey -algorithm {algorithm} -out {name}.key");
        await RunAsync($"req -x509 -config req.cnf -key {name}.key -subj /CN={name}.example.test -days 300 {Names} -out {name}.crt");
        await IssueAsync(name, $"{name}.issued");
    }

    private async Task MakeClientAsync(string algorithm, string ending)
    {
        await RunAsync($"genpkey -algorithm {algorithm} -out client.key");
        await IssueAsync("client", "client.crt");
        _scratch.Write($"client{ending}", _scratch.Read("client.crt") + _scratch.Read("client.key"));
        await RunAsync("req -x509 -config req.cnf -key client.key -subj /CN=stranger -days 900 -out stranger.crt");
        _scratch.Write($"stranger{ending}", _scratch.Read("stranger.crt") + _scratch.Read("client.key"));
    }

    private async Task IssueAsync(string name, string certificate, string options = "-CA root.crt -CAkey root.key")
    {
        await RunAsync($"req -new -config req.cnf -key {name}.key -subj /CN={name}.example.test -out {name}.csr");
        await RunAsync($"x509 -req -in {name}.csr {options} -CAcreateserial -days 200 -extfile leaf.ext -out {certificate}");
    }

    // Weak signatures on a strong key, by itself and by the root.
    private Task MakeSignedAsync(string digest) => TryAsync(
        async () =>
        {
            var name = $"by-{digest}";
            await RunAsync($"genpkey -algorithm RSA -pkeyopt rsa_keygen_bits:2048 -out {name}.key");
            await RunAsync($"req -x509 -config req.cnf -key {name}.key -subj /CN={name}.example.test -days 300 -{digest} -out {name}.crt");
            // RSA, which can sign with each of them.
            await IssueAsync(name, $"{name}.issued", $"-CA rsa2048.crt -CAkey rsa2048.key -{digest}");
        },
        () =>
        {
            OddPairs.Add($"by-{digest}");
            Further.Add($"by-{digest}.issued");
        });

    private async Task MakeOthersAsync()
    {
        await TryAsync(
            async () =>
            {
                _scratch.Write("of-mldsa.key", _scratch.Read("p256.key"));
                await RunAsync("req -x509 -config req.cnf -key of-mldsa.key -subj /CN=of-mldsa.example.test -days 300 -out of-mldsa.crt");
                await IssueAsync("of-mldsa", "of-mldsa.issued", "-CA mldsa65.crt -CAkey mldsa65.key");
            },
            () => OddPairs.Add("of-mldsa"));
        foreach (var (name, algorithm) in new[] { ("x25519", "X25519"), ("x448", "X448"), ("dh", "DH -pkeyopt group:ffdhe2048"), ("mlkem", "ML-KEM-768") })
        {
            await TryAsync(
                async () =>
                {
                    await RunAsync($"genpkey -algorithm {algorithm} -out {name}.key");
                    await RunAsync($"pkey -in {name}.key -pubout -out {name}.pub");
                    await RunAsync($"x509 -new -force_pubkey {name}.pub -subj /CN={name}.example.test -CA root.crt -CAkey root.key -days 200 -out {name}.crt");
                },
                () => Further.Add($"{name}.crt"));
        }

        await TryAsync(
            async () =>
            {
                await RunAsync("genpkey -genparam -algorithm DSA -pkeyopt dsa_paramgen_bits:2048 -out dsa.parameters");
                await RunAsync("genpkey -paramfile dsa.parameters -out dsa.key");
                await RunAsync($"req -x509 -config req.cnf -key dsa.key -subj /CN=dsa.example.test -days 300 {Names} -out dsa.crt");
                await IssueAsync("dsa", "dsa.issued");
            },
            () => OddPairs.Add("dsa"));
        Further.AddRange(OddPairs.Select(name => $"{name}.crt"));
        await MakeSelfSignedAsync("nameless", "req -x509 -config req.cnf -subj /");
        await MakeSelfSignedAsync("doubled", "req -x509 -config req.cnf -subj /CN=doubled.example.test -addext subjectAltName=DNS:doubled.example.test");
        foreach (var file in new[] { "doubled.crt", "doubled.issued" }) _scratch.Write(file, WithDoubledExtension(_scratch.Read(file)));
        _scratch.Write("malformed.cnf", "[req]\ndistinguished_name=name\nx509_extensions=given\n[name]\n[given]\n2.5.29.17=DER:30028204\n");
        await MakeSelfSignedAsync("malformed", "req -x509 -config malformed.cnf -subj /CN=malformed.example.test");
    }

    // As OpenSSL 1.1.1 writes one for -addext. Nobody verifies the signature of a server's own certificate but its clients.
    private static string WithDoubledExtension(string pem)
    {
        var certificate = DerNode.ParseAll(Convert.FromBase64String(pem[PemEncoding.Find(pem).Base64Data]))!;
        var extensions = certificate[0].Children![0].Children![^1].Children![0].Children!;
        extensions.Add(extensions[0]);
        return PemEncoding.WriteString("CERTIFICATE", certificate[0].ToBytes()) + "\n";
    }

    // With the key of another, which is sound.
    private async Task MakeSelfSignedAsync(string name, string command)
    {
        _scratch.Write($"{name}.key", _scratch.Read("p256.key"));
        await RunAsync($"{command} -key {name}.key -days 300 -out {name}.crt");
        _scratch.Write($"{name}.issued", _scratch.Read($"{name}.crt"));
        OddPairs.Add(name);
        Further.Add($"{name}.crt");
    }

    private async Task MakeFormsAsync()
    {
        foreach (var name in new[] { "rsa2048", "p256", "p384" }) await RunAsync($"pkey -in {name}.key -traditional -out {name}.traditional");
        await RunAsync("pkey -in p256.key -aes128 -passout pass:secret -out p256.encrypted");
        await RunAsync("pkey -in p256.key -outform DER -out p256.der");
        await RunAsync("genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.parameters");
        await RunAsync("ecparam -name prime256v1 -out p256.parameters");
        await RunAsync("x509 -in p256.crt -trustout -addtrust serverAuth -out p256.trusted");
    }

    private static async Task TryAsync(Func<Task> make, Action made)
    {
        try
        {
            await make();
        }
        catch (InvalidOperationException)
        {
            // An older openssl knows fewer kinds.
            return;
        }

        made();
    }

    private Task<string> RunAsync(string arguments) => _maker.OpenSslAsync(Directory, arguments);
}
