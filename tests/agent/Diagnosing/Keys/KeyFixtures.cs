using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>Keys of every kind with their certificates, and the same keys in every form, made fresh by openssl.</summary>
public sealed class KeyFixtures : IAsyncLifetime
{
    private static readonly (string Name, string Algorithm, string[] Options)[] Kinds =
    [
        ("rsa2048", "RSA", ["rsa_keygen_bits:2048"]),
        ("rsa2048b", "RSA", ["rsa_keygen_bits:2048"]),
        ("rsa4096", "RSA", ["rsa_keygen_bits:4096"]),
        ("rsapss", "RSA-PSS", ["rsa_keygen_bits:2048"]),
        ("p256", "EC", ["ec_paramgen_curve:P-256"]),
        ("p256b", "EC", ["ec_paramgen_curve:P-256"]),
        ("p256explicit", "EC", ["ec_paramgen_curve:P-256", "ec_param_enc:explicit"]),
        ("p384", "EC", ["ec_paramgen_curve:P-384"]),
        ("p521", "EC", ["ec_paramgen_curve:P-521"]),
        ("secp256k1", "EC", ["ec_paramgen_curve:secp256k1"]),
        ("brainpool", "EC", ["ec_paramgen_curve:brainpoolP256r1"]),
        ("sect283k1", "EC", ["ec_paramgen_curve:sect283k1"]),
        ("ed25519", "ED25519", []),
        ("ed448", "ED448", []),
    ];

    public async Task InitializeAsync()
    {
        foreach (var (name, algorithm, options) in Kinds)
        {
            await OpenSslTool.GenerateKeyAsync(Path, name, algorithm, options);
            await OpenSslTool.SelfSignAsync(Path, name);
        }

        await OpenSslTool.RunAsync(Path, "dsaparam -genkey -noout -out dsa.traditional 2048");
        await OpenSslTool.RunAsync(Path, "pkcs8 -topk8 -nocrypt -in dsa.traditional -out dsa.key");
        await OpenSslTool.SelfSignAsync(Path, "dsa");
        await MakeFormsAsync();
    }

    public ScratchDirectory Scratch { get; } = new();

    public string Path => Scratch.Path;

    /// <summary>Names of every certificate file.</summary>
    public static IReadOnlyList<string> Certificates => [.. Kinds.Select(kind => $"{kind.Name}.crt"), "dsa.crt"];

    /// <summary>Names of every key file, the same key in several forms included.</summary>
    public static IReadOnlyList<string> Keys =>
    [
        .. Kinds.Select(kind => $"{kind.Name}.key"), "dsa.key", "dsa.traditional", "rsa2048.pkcs1", "p256.sec1",
        "p256.parameters", "p256.compressed", "p256.explicit", "p256.nopublic", "rsa2048.bom", "rsa2048.crlf",
        "p384.bag", "p256.combined",
    ];

    public Task DisposeAsync()
    {
        Scratch.Dispose();
        return Task.CompletedTask;
    }

    private async Task MakeFormsAsync()
    {
        await OpenSslTool.RunAsync(Path, "rsa -in rsa2048.key -traditional -out rsa2048.pkcs1");
        await OpenSslTool.RunAsync(Path, "ec -in p256.key -out p256.sec1");
        await OpenSslTool.RunAsync(Path, "ec -in p256.key -conv_form compressed -out p256.compressed");
        await OpenSslTool.RunAsync(Path, "ec -in p256.key -param_enc explicit -out p256.explicit");
        await OpenSslTool.RunAsync(Path, "ec -in p256.key -no_public -out p256.nopublic");
        await OpenSslTool.RunAsync(Path, "ecparam -name prime256v1 -out p256.params");
        await OpenSslTool.RunAsync(Path, "pkcs12 -export -in p384.crt -inkey p384.key -passout pass: -out p384.p12");
        await OpenSslTool.RunAsync(Path, "pkcs12 -in p384.p12 -passin pass: -nodes -out p384.bag");
        Scratch.Write("p256.parameters", Scratch.Read("p256.params") + Scratch.Read("p256.sec1"));
        Scratch.Write("p256.combined", "some text\n\n" + Scratch.Read("p256.crt") + Scratch.Read("p256.sec1"));
        Scratch.Write("rsa2048.bom", "\uFEFF" + Scratch.Read("rsa2048.key"));
        Scratch.Write("rsa2048.crlf", Scratch.Read("rsa2048.key").ReplaceLineEndings("\r\n"));
    }
}
