namespace XMailFleet.Agent.Tests.Expectations;

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
    ];

    // The kinds and the key that belongs to each.
    private static readonly (string Certificate, string Key)[] Sound =
    [
        ("rsa2048.crt", "rsa2048.key"), ("p256.crt", "p256.key"), ("ed25519.crt", "ed25519.key"), ("sha1self.crt", "sha1self.key"),
        ("leaf.crt intermediate.crt", "leaf.key"), ("leaf.crt intermediate.crt root.crt", "leaf.key"), ("leaf.crt", "leaf.key"),
        ("expired.crt", "expired.key"), ("future.crt", "future.key"), ("p256.crt p256.key", "p256.key"), ("p256.key p256.crt", "p256.key p256.crt"),
        ("garbage p256.crt", "garbage p256.key"),
    ];

    private static readonly (string Certificate, string Key)[] Spoilt =
    [
        ("rsa1024.crt", "rsa1024.key"), ("sha1.crt", "sha1.key"), ("dsa.crt", "dsa.key"), ("secp256k1.crt", "secp256k1.key"),
        ("intermediate.crt leaf.crt", "leaf.key"), ("der.crt", "p256.key"), ("request.crt", "p256.key"), ("p256.key", "p256.key"),
        ("garbage", "p256.key"), ("", "p256.key"), ("p256.crt rsa1024.crt", "p256.key"), ("p256.crt sha1.crt", "p256.key"),
        ("p256.crt garbage", "p256.key"), ("secp256k1.crt p256.crt", "secp256k1.key"),
    ];

    private static readonly string?[] Keys =
    [
        "p256b.key", "rsa2048b.key", "rsa2048.key", "ed25519.key", "encrypted.key", "der.key", "public.key", "", "garbage", null,
    ];

    private readonly Random _random = new(seed);

    public HostCombination Next()
    {
        var (certificate, key) = Chance(80) ? Pick(Sound) : Pick(Spoilt);
        return new HostCombination(
            Chance(55) ? "" : string.Join(' ', Many(3, () => Pick(Switches))),
            Chance(3) ? null : ServerTab(),
            Chance(4) ? null : certificate,
            Chance(12) ? Pick(Keys) : key,
            Pick(["root.crt", "root.crt", "root.crt", "root.crt", "root.crt p256.crt", "intermediate.crt", "stranger.crt", "expired.crt", "", "garbage", "root.crt p256.key", null, null]),
            Pick(["HASH", "HASH", "root.crt", "", null, null]),
            Pick(["root.crt", "", "garbage", null]));
    }

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
