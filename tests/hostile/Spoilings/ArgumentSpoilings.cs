using System.Text;

namespace XMailFleet.Hostile.Spoilings;

/// <summary>Command lines and environments that nobody would type.</summary>
internal static class ArgumentSpoilings
{
    private static readonly string[] Tokens =
    [
        "-B-", "-X -", "-Bp", "-1", "70000", "-BI", "-XI", "[::1", "[::1]:99999", "127.0.0.1|0", ":", "|", ";", "256.1.1.1", "-M6", "-M9", "-Ms", "\"", "\"\"",
        "-", "--", "-B", "-\0", "\u001b[2J", "\ud83d\ude00", "é", "-Qn 99999999999", "-Fp-", "-CX", "{subject}", "0x7f000001", "nowhere.invalid",
    ];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("arguments by chance", root => root.Arguments = Some(root, root.Random.Next(30))),
        Spoiling.Heavy("arguments by the thousand", root => root.Arguments = Some(root, root.Random.Next(20_000))),
        Spoiling.Heavy("addresses by the thousand", root => root.Arguments = string.Concat(Enumerable.Range(0, root.Random.Next(20_000)).Select(number => $"-BI 127.0.{number >> 8 & 255}.{number & 255}:{number} "))),
        Spoiling.Heavy("bad addresses by the thousand", root => root.Arguments = string.Concat(Enumerable.Repeat("-XI [ -BI [:: ", root.Random.Next(20_000)))),
        Spoiling.Heavy("names without address", root => root.Arguments = string.Concat(Enumerable.Range(0, root.Random.Next(200)).Select(number => $"-XI host{number}.invalid:1 "))),
        new("one giant argument", root => root.Arguments = root.Pick(["-BI ", "-Bp", "-", "\"", "-Ms "]) + new string('9', root.Random.Next(200_000))),
        new("any bytes as arguments", root => root.Arguments = Encoding.Latin1.GetString(root.Bytes(root.Random.Next(2000)))),
        new("no mail root", root => root.Arguments += " -Ms /nowhere"),
        new("environment by chance", ByChance),
        new("OPENSSL_CONF of any bytes", root => Configure(root, path => File.WriteAllBytes(path, root.Bytes(root.Random.Next(5000))))),
        new("OPENSSL_CONF that includes names of any bytes", root => Configure(root, path => File.WriteAllBytes(path, [.. ".include "u8, .. root.Bytes(20), .. "\n.include /\0x\n.include = /proc\n"u8]))),
        new("OPENSSL_CONF that includes itself", root => Configure(root, path => File.WriteAllText(path, string.Concat(Enumerable.Repeat($".include {path}\n", 50))))),
        Spoiling.Heavy("OPENSSL_CONF that grows", root => Configure(root, path => File.WriteAllText(path, Growing()))),
        new("OPENSSL_CONF is a pipe", root => Configure(root, FileKinds.MakePipe)),
    ];

    private static string Some(HostileCase root, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => root.Pick(Tokens)));

    private static void ByChance(HostileCase root)
    {
        foreach (var name in new[] { "SSL_CERT_FILE", "SSL_CERT_DIR", "OPENSSL_CONF", "MAIL_ROOT", "LD_LIBRARY_PATH" })
        {
            if (root.Chance(60)) root.Environment[name] = root.Pick(["", "\0", "/nowhere", "/dev/zero", "/proc/self/mem", root.Directory, root.PathOf("server.key"), root.PathOf("certs"), new string(':', 1000), "é\u001b[2J"]);
        }
    }

    private static void Configure(HostileCase root, Action<string> make)
    {
        root.Remove("openssl.cnf");
        make(root.PathOf("openssl.cnf"));
        root.Environment["OPENSSL_CONF"] = root.PathOf("openssl.cnf");
    }

    // Every value is twice the one before.
    private static string Growing() =>
        "a0 = xxxxxxxxxxxxxxxx\n" + string.Concat(Enumerable.Range(1, 60).Select(number => $"a{number} = $a{number - 1}$a{number - 1}\n")) + "openssl_conf = $a60\n";
}
