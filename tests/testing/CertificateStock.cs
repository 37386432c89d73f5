using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace XMailFleet.Testing;

/// <summary>
/// What mail admins put into server.cert, server.key, certs.pem and certs/, good and bad, made fresh by the real openssl
/// in one directory: NAME.crt and NAME.key, for mail.example.test where the name does not matter.
/// </summary>
public sealed class CertificateStock : IDisposable
{
    private const string Names = "subjectAltName=DNS:mail.example.test";
    private const string Extension = $"-addext {Names}";

    private static readonly (string Name, string Algorithm, string[] Options)[] SelfSigned =
    [
        ("rsa2048", "RSA", ["rsa_keygen_bits:2048"]),
        ("rsa2048b", "RSA", ["rsa_keygen_bits:2048"]),
        ("rsa1024", "RSA", ["rsa_keygen_bits:1024"]),
        ("p256", "EC", ["ec_paramgen_curve:P-256"]),
        ("p256b", "EC", ["ec_paramgen_curve:P-256"]),
        ("secp256k1", "EC", ["ec_paramgen_curve:secp256k1"]),
        ("ed25519", "ED25519", []),
        ("stranger", "EC", ["ec_paramgen_curve:P-256"]),
        ("sha1self", "RSA", ["rsa_keygen_bits:2048"]),
    ];

    private static readonly (string Name, string Algorithm, string[] Options)[] Rare =
    [
        ("p384", "EC", ["ec_paramgen_curve:P-384"]),
        ("p521", "EC", ["ec_paramgen_curve:P-521"]),
        ("p224", "EC", ["ec_paramgen_curve:P-224"]),
        ("brainpool", "EC", ["ec_paramgen_curve:brainpoolP256r1"]),
        ("explicit", "EC", ["ec_paramgen_curve:P-256", "ec_param_enc:explicit"]),
        ("ed448", "ED448", []),
        ("pss", "RSA-PSS", ["rsa_keygen_bits:2048"]),
        ("rsa3072", "RSA", ["rsa_keygen_bits:3072"]),
        ("rsa2047", "RSA", ["rsa_keygen_bits:2047"]),
    ];

    private readonly ScratchDirectory _scratch = new();
    private Task? _rare;

    private CertificateStock()
    {
    }

    public string Directory => _scratch.Path;

    /// <summary>Name of the root's hash link in certs/.</summary>
    public string RootHashName { get; private set; } = "";

    public static async Task<CertificateStock> MakeAsync()
    {
        var stock = new CertificateStock();
        await stock.MakeSelfSignedAsync();
        await stock.MakeChainAsync();
        await stock.MakeFormsAsync();
        stock.MakeOutOfDate("expired", -400, -1);
        stock.MakeOutOfDate("future", 1, 200);
        return stock;
    }

    /// <summary>
    /// Adds what is seldom met: the pairs dsa, whose parameters may take a while to find, p384, p521, p224, brainpool, ed448,
    /// pss and rsa3072, other writings of the keys, an intermediate signed with SHA-1, and a root that has expired.
    /// </summary>
    public Task AddRareAsync() => _rare ??= MakeRareAsync();

    /// <summary>The bytes of several files of the stock, one behind the other.</summary>
    public byte[] Read(params IEnumerable<string> names) => [.. names.SelectMany(_scratch.ReadBytes)];

    public string PathOf(string name) => _scratch.PathOf(name);

    public void Dispose() => _scratch.Dispose();

    private async Task MakeSelfSignedAsync()
    {
        foreach (var (name, algorithm, options) in SelfSigned)
        {
            await OpenSslTool.GenerateKeyAsync(Directory, name, algorithm, options);
            await OpenSslTool.SelfSignAsync(Directory, name, name is "sha1self" ? $"-sha1 {Extension}" : Extension);
        }
    }

    private async Task MakeChainAsync()
    {
        await OpenSslTool.GenerateKeyAsync(Directory, "root", "EC", "ec_paramgen_curve:P-256");
        await OpenSslTool.SelfSignAsync(Directory, "root");
        await OpenSslTool.IssueAsync(Directory, "intermediate", "root", "basicConstraints=critical,CA:true", "keyUsage=keyCertSign");
        await OpenSslTool.IssueAsync(Directory, "leaf", "intermediate", Names, "extendedKeyUsage=serverAuth");
        await OpenSslTool.IssueAsync(Directory, "private", "root", Names, "extendedKeyUsage=serverAuth");
        await OpenSslTool.IssueAsync(Directory, "client", "root", "extendedKeyUsage=clientAuth");
        await OpenSslTool.RunAsync(Directory, "x509 -req -sha1 -in leaf.csr -CA root.crt -CAkey root.key -days 20 -extfile leaf.ext -out sha1.crt");
        _scratch.Write("sha1.key", _scratch.ReadBytes("leaf.key"));
        await OpenSslTool.RunAsync(Directory, "x509 -in root.crt -trustout -addreject clientAuth -out root.rejected");
        RootHashName = (await OpenSslTool.RunAsync(Directory, "x509 -noout -hash -in root.crt")).Trim() + ".0";
    }

    private async Task MakeFormsAsync()
    {
        await OpenSslTool.RunAsync(Directory, "x509 -in p256.crt -outform DER -out der.crt");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -outform DER -out der.key");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -pubout -out public.key");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -aes128 -passout pass:secret -out encrypted.key");
        await OpenSslTool.RunAsync(Directory, "req -new -key p256.key -subj /CN=mail.example.test -out request.crt");
        _scratch.Write("garbage", "no certificate at all\n");
    }

    private async Task MakeRareAsync()
    {
        foreach (var (name, algorithm, options) in Rare)
        {
            await OpenSslTool.GenerateKeyAsync(Directory, name, algorithm, options);
            await OpenSslTool.SelfSignAsync(Directory, name, Extension);
        }

        await OpenSslTool.RunAsync(Directory, "pkey -in rsa2048.key -traditional -out rsa2048.pkcs1");
        await OpenSslTool.RunAsync(Directory, "ecparam -name prime256v1 -out p256.parameters");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -traditional -out p256.sec1");
        await OpenSslTool.RunAsync(Directory, "rsa -in rsa2048.key -traditional -aes128 -passout pass:secret -out rsa2048.encrypted");
        await OpenSslTool.RunAsync(Directory, "x509 -in p256.crt -trustout -addtrust serverAuth -out p256.trusted");
        await OpenSslTool.RunAsync(
            Directory, "x509 -req -sha1 -in intermediate.csr -CA root.crt -CAkey root.key -days 20 -extfile intermediate.ext -out sha1intermediate.crt");
        _scratch.Write("p256.crlf", _scratch.Read("p256.crt").ReplaceLineEndings("\r\n"));
        _scratch.Write("p256.bom", "\ufeff" + _scratch.Read("p256.crt"));
        await OpenSslTool.RunAsync(Directory, "dsaparam -genkey -noout -out dsa.key 2048");
        await OpenSslTool.SelfSignAsync(Directory, "dsa", Extension);
        await MakeAccidentsAsync();
    }

    // What editors, mail programs and hurry make of a certificate, a key and a CA file.
    private async Task MakeAccidentsAsync()
    {
        foreach (var name in new[] { "p256.crt", "p256.key", "root.crt" })
        {
            var text = _scratch.Read(name);
            _scratch.Write($"{name}.joined", text.TrimEnd());
            _scratch.Write($"{name}.half", text[..(text.Length / 2)]);
            _scratch.Write($"{name}.indented", "  " + text.ReplaceLineEndings("\n  "));
            _scratch.Write($"{name}.trailing", text.ReplaceLineEndings("  \t\n"));
            _scratch.Write($"{name}.quoted", text.ReplaceLineEndings("\n> "));
            _scratch.Write($"{name}.cr", text.ReplaceLineEndings("\r"));
            _scratch.Write($"{name}.blank", text.ReplaceLineEndings("\n\n"));
            _scratch.Write($"{name}.wide", System.Text.Encoding.Unicode.GetPreamble().Concat(System.Text.Encoding.Unicode.GetBytes(text)).ToArray());
            _scratch.Write($"{name}.dos", text.ReplaceLineEndings("\r\n"));
            _scratch.Write($"{name}.marked", "\ufeff" + text);
            _scratch.Write($"{name}.lower", text.Replace("BEGIN", "begin", StringComparison.Ordinal));
            _scratch.Write($"{name}.dash", text.Replace("-----BEGIN", "----BEGIN", StringComparison.Ordinal));
            _scratch.Write($"{name}.nul", text.Insert(text.Length / 2, "\0"));
            _scratch.Write($"{name}.noend", text[..text.IndexOf("-----END", StringComparison.Ordinal)]);
            var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            _scratch.Write($"{name}.line", $"{lines[0]}\n{string.Concat(lines[1..^1])}\n{lines[^1]}\n");
            _scratch.Write($"{name}.bag", $"Bag Attributes\n    localKeyID: 01\nsubject=CN = x\n\n{text}");
        }

        await OpenSslTool.RunAsync(Directory, "crl2pkcs7 -nocrl -certfile p256.crt -out p256.p7b");
        await OpenSslTool.RunAsync(Directory, "pkcs12 -export -in p256.crt -inkey p256.key -passout pass: -out p256.p12");
        await OpenSslTool.RunAsync(Directory, "genpkey -genparam -algorithm DH -pkeyopt group:ffdhe2048 -out dh.parameters");
        await OpenSslTool.RunAsync(Directory, "genpkey -algorithm X25519 -out x25519.key");
        await OpenSslTool.RunAsync(Directory, "genpkey -paramfile dh.parameters -out dh.key");
        await OpenSslTool.RunAsync(Directory, "x509 -in p256.crt -text -out p256.text");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -text -out p256.keytext");
        await OpenSslTool.RunAsync(Directory, "pkey -in p256.key -aes128 -passout pass: -out nophrase.key");
        await OpenSslTool.RunAsync(Directory, "req -x509 -key rsa2048.key -subj /CN=mail.example.test -days 30 -sha512 -set_serial 0 -out serial.crt");
        await OpenSslTool.RunAsync(Directory, "x509 -in root.crt -trustout -addtrust clientAuth -out root.trusted");
        await OpenSslTool.RunAsync(Directory, "req -x509 -key rsa1024.key -subj /CN=weak.example.test -days 30 -out weakroot.crt");
        _scratch.Write("weakroot.key", _scratch.ReadBytes("rsa1024.key"));
        await OpenSslTool.IssueAsync(Directory, "weakleaf", "weakroot", Names);
        _scratch.Write("sha1intermediate.key", _scratch.ReadBytes("intermediate.key"));
        await OpenSslTool.IssueAsync(Directory, "ofsha1", "sha1intermediate", Names);
        _scratch.Write("database", "");
        _scratch.Write("ca.cnf", "[ca]\ndefault_ca=d\n[d]\ndatabase=database\ndefault_md=sha256\ndefault_crl_days=30\n");
        await OpenSslTool.RunAsync(Directory, "ca -gencrl -config ca.cnf -cert root.crt -keyfile root.key -out root.crl");
    }

    // Days from now.
    private void MakeOutOfDate(string name, int from, int to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=mail.example.test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("mail.example.test");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(from), now.AddDays(to));
        _scratch.Write($"{name}.crt", certificate.ExportCertificatePem() + "\n");
        _scratch.Write($"{name}.key", key.ExportPkcs8PrivateKeyPem() + "\n");
    }
}
