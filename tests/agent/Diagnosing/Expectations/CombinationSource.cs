namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>Makes hosts by chance, the same ones for the same seed: mostly sound in one half, mostly spoilt in the other.</summary>
internal sealed class CombinationSource(int seed)
{
    private static readonly string[] Variables =
    [
        "SSLUseCertsFile", "SSLUseCertsFile", "SSLUseCertsDir", "SSLWantVerify", "SSLWantCert", "SSLWantCert", "SSLWantCert",
        "SSLAllowSelfSigned", "SSLMaxCertsDepth",
        "EnableSMTP-TLS", "EnablePOP3-TLS", "EnableCTRL-TLS", "RootDomain",
    ];

    private static readonly string[] Values =
        ["0", "0", "0", "yes", "true", "", "2", "01", " 1", "1 ", "+1", "-1", "0x1", "0.5", "1abc", "4294967296"];

    // {0} is the name, {1} the value.
    private static readonly string[] Lines =
    [
        "\"{0}\"\t\"{1}\"", "{0}\t{1}", "{0}\t\t{1}",
        "\t{0}\t{1}", "\"{0}\" \"{1}\"", " {0}\t{1}", "{0}\t \"{1}\"", "\"{0}\"\t\"{1}\" tail", "\"{0} \"\t{1}", "'{0}'\t{1}",
        "#{0}\t{1}", " #{0}\t{1}", "{0}\t{1}\tother", "\"{0}\"x\t\"{1}", "\"{0}\t{1}", "\"{0}\"\t'{1}'", "{0}", "",
    ];

    private static readonly string[] Switches =
    [
        "-B-", "-X-", "-W-", "-P-", "-S-", "-C-", "-F-", "-B -", "-b-", "--B-", "/X-", "-B--", "-X-foo", "-Bp 9950", "-Bp995 -X-", "-Xp 995",
        "-Pp 0", "-Sp abc", "-Wp 70000", "-Cp 2525", "-BI 127.0.0.1", "-BI 127.0.0.1:9951", "-PI 127.0.0.1|1100", "-XI [::1]:4650", "-M6",
        "-M5", "-M7", "-M4", "-XI ::1", "-SI [::1", "-Pt -B-", "-Sl", "-Md", "-X6", "-Bp", "-SX 3", "-Wp 6017 -C-", "-Fp 25", "\"-X-\"",
        "-BI 203.0.113.7", "-P- -PI 203.0.113.7", "-XI 203.0.113.7:465 -X-", "-SI [2001:db8::7] -M7", "-BI 127.0.0.1 -BI 127.0.0.2:9952", "-BI 127.0.0.1 -BI 127.0.0.1",
        "-Mr -B-", "-Qn -X-", "-Mx 7 -W-", "-M6 -M4", "-Bp -1", "-Xp 65536", "-XI 127.0.0.1:65536", "-WI 127.0.0.1;6019", "-C- -CI nonsense", "-W- -WI nonsense",
        "-SI 127.0.0.1:110", "-PI [127.0.0.1]:1101", "-Cl -Cp \t2526", "-B6 -Bp 25", "-Sp 587 -Sp 26", "-b6 -BI", "-\"B-\"", "-Xp \"46 5\"",
    ];

    // The kinds and the key that belongs to each.
    private static readonly (string Certificate, string Key)[] Sound =
    [
        ("rsa2048.crt", "rsa2048.key"), ("p256.crt", "p256.key"), ("ed25519.crt", "ed25519.key"), ("sha1self.crt", "sha1self.key"),
        ("leaf.crt intermediate.crt", "leaf.key"), ("leaf.crt intermediate.crt root.crt", "leaf.key"), ("leaf.crt", "leaf.key"),
        ("expired.crt", "expired.key"), ("future.crt", "future.key"), ("p256.crt p256.key", "p256.key"), ("p256.key p256.crt", "p256.key p256.crt"),
        ("garbage p256.crt", "garbage p256.key"), ("p384.crt", "p384.key"), ("p521.crt", "p521.key"), ("ed448.crt", "ed448.key"),
        ("pss.crt", "pss.key"), ("rsa3072.crt", "rsa3072.key"), ("rsa2048.crt", "rsa2048.pkcs1"), ("p256.crt", "p256.parameters p256.sec1"),
        ("p256.trusted", "p256.key"), ("p256.crlf", "p256.key"), ("p256.bom", "p256.key"), ("p256.crt p256.trusted", "p256.key"),
        ("p256.crt", "p256.key p256b.key"), ("p256.crt", "public.key p256.key"), ("p256.crt", "der.key p256.key"), ("p256.crt", "garbage p256.key encrypted.key"),
        ("p256.crt p256.crt", "p256.key"), ("leaf.crt root.crt intermediate.crt", "leaf.key"), ("p256.crt request.crt", "p256.key"),
        ("rsa2048.crt p256.crt", "rsa2048.key"), ("p256.crt rsa2048.crt", "p256.key"),
    ];

    private static readonly (string Certificate, string Key)[] Spoilt =
    [
        ("rsa1024.crt", "rsa1024.key"), ("sha1.crt", "sha1.key"), ("dsa.crt", "dsa.key"), ("secp256k1.crt", "secp256k1.key"),
        ("intermediate.crt leaf.crt", "leaf.key"), ("der.crt", "p256.key"), ("request.crt", "p256.key"), ("p256.key", "p256.key"),
        ("garbage", "p256.key"), ("", "p256.key"), ("p256.crt rsa1024.crt", "p256.key"), ("p256.crt sha1.crt", "p256.key"),
        ("p224.crt", "p224.key"), ("brainpool.crt", "brainpool.key"), ("explicit.crt", "explicit.key"), ("rsa2047.crt", "rsa2047.key"),
        ("leaf.crt sha1intermediate.crt", "leaf.key"), ("p256.crt", "p256b.key p256.key"), ("p256.crt", "rsa2048.key p256.key"),
        ("p256.crt", "encrypted.key p256.key"), ("rsa2048.crt", "rsa2048.encrypted"), ("rsa2048.crt p256.crt", "p256.key"), ("rsa2048.crt", "p256.key rsa2048.key"),
        ("p256.crt der.crt", "p256.key"), ("der.crt p256.crt", "p256.key"), ("p256.crt dsa.crt", "p256.key"), ("p256.crt p224.crt", "p256.key"),
        ("p256.crt garbage", "p256.key"), ("weakleaf.crt", "weakleaf.key"), ("weakleaf.crt", "weakleaf.key"), ("ofsha1.crt", "ofsha1.key"), ("ofsha1.crt", "ofsha1.key"),
        ("secp256k1.crt p256.crt", "secp256k1.key"),
    ];

    private static readonly string[] Accidents =
    [
        "joined", "half", "indented", "trailing", "quoted", "cr", "blank", "wide", "dos", "marked", "lower", "dash", "nul", "noend", "line", "bag",
    ];

    private static readonly string[] OddCertificates =
    [
        "p256.p7b", "p256.p12", "p256.text", "p256.crt dh.parameters", "dh.parameters p256.crt", "p256.crt root.crl", "p256.crt p256.p7b", "p256.crt.joined rsa2048.crt",
        "p256.p7b p256.crt", "p256.crt x25519.key", "p256.crt.half p256.crt", "p256.crt p256.crt.half", "p256.crt.bag p256.key",
    ];

    private static readonly string[] OddKeys =
    [
        "p256.p12", "p256.keytext", "dh.parameters p256.key", "p256.key dh.parameters", "dh.key", "x25519.key", "x25519.key p256.key", "dh.key p256.key", "nophrase.key",
        "p256.crt p256.key", "p256.key p256.crt", "p256.parameters", "p256.sec1", "p256.key.half p256.key", "root.crl p256.key", "p256.crt.half p256.key", "p256.p7b p256.key",
        "p256.key.joined p256.crt", "p256.parameters p256.key", "p256.key p256.parameters",
    ];

    private static readonly string[] OddCaFiles =
    [
        "root.crl", "root.crt root.crl", "root.crl root.crt", "p256.p12", "p256.p7b root.crt", "root.crt dh.parameters", "root.crt p256.parameters", "root.rejected",
        "root.trusted", "root.rejected root.crt", "weakroot.crt", "weakroot.crt root.crt", "root.crt weakroot.crt", "sha1intermediate.crt root.crt", "root.crt sha1intermediate.crt", "root.crt x25519.key", "root.crt nophrase.key", "root.crt dh.key", "root.crt root.crt",
        "root.crt.joined p256.crt", "root.crt public.key", "serial.crt root.crt", "root.crt p256.sec1", "root.crt rsa2048.pkcs1", "root.crt rsa2048.encrypted", "root.crt dsa.key",
    ];

    private static readonly string?[] Keys =
    [
        "p256b.key", "rsa2048b.key", "rsa2048.key", "ed25519.key", "encrypted.key", "der.key", "public.key", "", "garbage", null,
    ];

    private readonly Random _random = new(seed);

    public HostCombination Next()
    {
        var (certificate, key) = Chance(80) ? Pick(Sound) : Pick(Spoilt);
        if (Chance(15)) (certificate, key) = Odd();
        return new HostCombination(
            Chance(55) ? "" : string.Join(' ', Many(3, () => Pick(Switches))),
            Chance(3) ? null : ServerTab(),
            Chance(4) ? null : certificate,
            Chance(12) ? Pick(Keys) : key,
            Chance(15) ? Pick(OddCaFiles) : Chance(10) ? $"root.crt.{Pick(Accidents)}" : Pick(["root.crt", "root.crt", "root.crt", "root.crt", "root.crt p256.crt", "intermediate.crt", "stranger.crt", "expired.crt", "", "garbage", "root.crt p256.key",
                "root.crt garbage", "intermediate.crt root.crt", "root.crt intermediate.crt stranger.crt", "der.crt", "root.crt der.key", "root.crt encrypted.key", "public.key", "root.crt request.crt", null, null]),
            Pick(["HASH", "HASH", "root.crt", "", null, null]),
            Pick(["root.crt", "", "garbage", null]),
            Chance(15) ? $"{Pick(Placement.Names)} {Pick(Placement.Kinds)}" : "");
    }

    private (string Certificate, string Key) Odd() => _random.Next(4) switch
    {
        0 => ($"p256.crt.{Pick(Accidents)}{(Chance(30) ? " p256.crt" : "")}", "p256.key"),
        1 => ("p256.crt", $"p256.key.{Pick(Accidents)}{(Chance(30) ? " p256.key" : "")}"),
        2 => (Pick(OddCertificates), "p256.key"),
        _ => ("p256.crt", Pick(OddKeys)),
    };

    private string ServerTab()
    {
        var end = Pick(["\n", "\n", "\n", "\r\n", "\r"]);
        var lines = Many(8, Line);
        // The tail of a line over 2046 bytes is a line of its own.
        if (lines.Count > 0 && Chance(15)) lines[0] = "#" + new string('x', 2045) + lines[0];
        return (Chance(5) ? "\u00ef\u00bb\u00bf" : "") + string.Join(end, lines) + (Chance(80) ? end : "");
    }

    private string Line()
    {
        var name = Pick(Variables);
        if (Chance(45)) return $"\"{name}\"\t\"1\"";
        if (Chance(5)) name = name.ToLowerInvariant();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, Pick(Lines), name, Pick(Values));
    }

    private List<string> Many(int most, Func<string> make) => [.. Enumerable.Range(0, _random.Next(most + 1)).Select(_ => make())];

    private bool Chance(int percent) => _random.Next(100) < percent;

    private T Pick<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];
}
