using XMailFleet.Diagnosing.Keys.Anchors;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys.Anchors;

/// <summary>An anchor counts where OpenSSL, asked as TLS servers ask it, accepts a client of it or the anchor itself as one.</summary>
public sealed class AnchorTests : IDisposable
{
    // Bits of security level 2, that of the host.
    private const int Level = 112;

    private static readonly (string Algorithm, string[] Options, string Digest)[] Keys =
    [
        ("RSA", ["rsa_keygen_bits:2048"], "sha1"), ("RSA", ["rsa_keygen_bits:2048"], "md5"), ("RSA", ["rsa_keygen_bits:1024"], "sha256"),
        ("RSA", ["rsa_keygen_bits:2047"], "sha256"), ("EC", ["ec_paramgen_curve:P-256", "ec_param_enc:explicit"], "sha256"),
        ("EC", ["ec_paramgen_curve:P-192"], "sha256"), ("EC", ["ec_paramgen_curve:secp256k1"], "sha256"),
    ];

    private static readonly string[][] Extensions =
    [
        [], ["basicConstraints=CA:true"], ["basicConstraints=CA:false"], ["keyUsage=digitalSignature"], ["keyUsage=keyCertSign"], ["keyUsage=cRLSign"],
        ["basicConstraints=critical,CA:true", "keyUsage=critical,keyCertSign,cRLSign"], ["basicConstraints=CA:true", "keyUsage=cRLSign"],
        ["basicConstraints=CA:true", "keyUsage=digitalSignature"], ["basicConstraints=CA:true,pathlen:0"], ["basicConstraints=DER:30060101ff0201ff"], ["basicConstraints=CA:false", "keyUsage=keyAgreement"],
        ["basicConstraints=CA:true", "extendedKeyUsage=serverAuth"], ["basicConstraints=CA:true", "extendedKeyUsage=clientAuth,serverAuth"],
        ["basicConstraints=CA:true", "extendedKeyUsage=anyExtendedKeyUsage"], ["basicConstraints=CA:true", "1.2.3.4=critical,ASN1:NULL"],
        ["basicConstraints=CA:true", "1.2.3.4=ASN1:NULL"], ["basicConstraints=CA:true", "extendedKeyUsage=emailProtection"],
        ["basicConstraints=CA:true", "subjectKeyIdentifier=hash", "authorityKeyIdentifier=keyid:always"], ["basicConstraints=CA:true", "2.5.29.14=critical,DER:0403010203"], ["basicConstraints=CA:true", "2.5.29.35=critical,DER:3000"],
        ["basicConstraints=CA:true", "2.5.29.54=critical,DER:020103"], ["basicConstraints=CA:true", "2.5.29.18=critical,DER:3000"],
        ["basicConstraints=CA:true", "2.5.29.37=DER:0500"], ["basicConstraints=DER:0500"], ["basicConstraints=CA:true", "nameConstraints=critical,permitted;DNS:example.test"],
        ["basicConstraints=CA:true", "policyConstraints=critical,requireExplicitPolicy:3"], ["basicConstraints=CA:true", "certificatePolicies=critical,1.2.3.4"],
        ["nsCertType=server"], ["nsCertType=client"], ["nsCertType=sslCA"], ["nsCertType=emailCA"], ["basicConstraints=CA:true", "nsCertType=server"],
        ["basicConstraints=CA:true", "nsCertType=emailCA"], ["keyUsage=digitalSignature", "nsCertType=server"], ["keyUsage=cRLSign", "nsCertType=client"],
        ["basicConstraints=CA:false", "nsCertType=server"], ["keyUsage=keyCertSign", "nsCertType=objsign"],
    ];

    private static readonly string[] Trust =
    [
        "-addtrust serverAuth", "-addtrust clientAuth", "-addreject clientAuth", "-addreject serverAuth", "-addtrust anyExtendedKeyUsage",
        "-addreject anyExtendedKeyUsage", "-addtrust clientAuth -addreject clientAuth", "-addtrust serverAuth -addtrust clientAuth", "-setalias name",
        "-addreject emailProtection -addtrust serverAuth",
    ];

    private readonly ScratchDirectory _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Usable_KeysExtensionsAndTrustSettings_IsWhetherOpenSslAcceptsAClient()
    {
        var anchors = new List<string>();
        foreach (var (algorithm, options, digest) in Keys)
            anchors.Add(await MakeAsync($"key{anchors.Count}", ["basicConstraints=CA:true"], digest, algorithm, options));
        foreach (var extensions in Extensions) anchors.Add(await MakeAsync($"extension{anchors.Count}", extensions));
        await MakeIntermediateAsync();
        foreach (var settings in Trust)
        {
            anchors.Add(await SettleAsync("extension8", settings, anchors.Count));
            anchors.Add(await SettleAsync("intermediate", settings, anchors.Count));
        }

        foreach (var anchor in anchors.Where(name => name.StartsWith("extension", StringComparison.Ordinal)).ToList())
            anchors.Add(await SettleAsync(anchor, "-addtrust clientAuth", anchors.Count));

        await CompareAsync(anchors);
    }

    private async Task CompareAsync(List<string> anchors)
    {
        var asParent = await Judge.VerifyClientAsync(anchors.Select(name => (_scratch.PathOf(name + ".crt"), _scratch.PathOf(name + ".client.crt"))));
        var asItself = await Judge.VerifyClientAsync(anchors.Select(name => (_scratch.PathOf(name + ".crt"), _scratch.PathOf(name + ".plain.crt"))));
        var disagreements = new List<string>();
        for (var i = 0; i < anchors.Count; i++)
        {
            // TLS accepts no client key that spells its curve out, so that such an anchor is no client itself.
            var isExplicit = _scratch.Read(anchors[i] + ".about").Contains("explicit", StringComparison.Ordinal);
            var entries = CaFileReading.Read(_scratch.ReadBytes(anchors[i] + ".crt")).Entries;
            var count = StoreEntry.Usable(entries, TimeProvider.System.GetUtcNow(), Level).Count();
            if (count > 0 != (asParent[i] == "ok" || (asItself[i] == "ok" && !isExplicit)))
                disagreements.Add($"{anchors[i]}: counted {count}, {asParent[i]}, {asItself[i]}: {_scratch.Read(anchors[i] + ".about")}");
        }

        Assert.True(disagreements.Count == 0, string.Join('\n', disagreements));
        Assert.Contains("ok", asParent);
        Assert.True(asParent.Distinct().Count() > 5);
    }

    private async Task<string> MakeAsync(
        string name, IEnumerable<string> extensions, string digest = "sha256", string algorithm = "EC", params string[] options)
    {
        _scratch.Write($"{name}.about", $"{algorithm} {string.Join(' ', options)} {digest} {string.Join(' ', extensions)}");
        await OpenSslTool.GenerateKeyAsync(_scratch.Path, name, algorithm, options.Length > 0 ? options : ["ec_paramgen_curve:P-256"]);
        _scratch.Write($"{name}.cnf", $"[req]\ndistinguished_name=name\nx509_extensions=given\n[name]\n[given]\n{string.Join('\n', extensions)}\n");
        await OpenSslTool.RunAsync(_scratch.Path, $"req -x509 -config {name}.cnf -key {name}.key -subj /CN={name}.example.test -days 30 -{digest} -out {name}.crt");
        File.Copy(_scratch.PathOf($"{name}.crt"), _scratch.PathOf($"{name}.plain.crt"));
        await IssueClientAsync(name);
        return name;
    }

    private Task IssueClientAsync(string issuer) => OpenSslTool.IssueAsync(_scratch.Path, $"{issuer}.client", issuer, "subjectAltName=DNS:client.example.test");

    // Signed by somebody who is not in the CA file.
    private async Task MakeIntermediateAsync()
    {
        await OpenSslTool.IssueAsync(_scratch.Path, "intermediate", "extension8", "basicConstraints=CA:true");
        await IssueClientAsync("intermediate");
    }

    private async Task<string> SettleAsync(string certificate, string settings, int number)
    {
        var name = $"trust{number}";
        _scratch.Write($"{name}.about", $"{certificate} {settings} of {(File.Exists(_scratch.PathOf($"{certificate}.about")) ? _scratch.Read($"{certificate}.about") : "")}");
        await OpenSslTool.RunAsync(_scratch.Path, $"x509 -in {certificate}.crt -trustout {settings} -out {name}.crt");
        File.Copy(_scratch.PathOf($"{certificate}.client.crt"), _scratch.PathOf($"{name}.client.crt"));
        File.Copy(_scratch.PathOf($"{certificate}.crt"), _scratch.PathOf($"{name}.plain.crt"));
        return name;
    }
}
