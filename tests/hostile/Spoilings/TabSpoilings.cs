using System.Text;

namespace XMailFleet.Hostile.Spoilings;

/// <summary>Tables that no editor could open.</summary>
internal static class TabSpoilings
{
    private static readonly string[] Names =
    [
        "SSLWantCert", "sslwantcert", "SSLWantCrt", "EnableSMTP-TLS", "SmtpConfig", "SmtpConfig-192.0.2.1", "SmtpGwConfig", "RootDomain", "Other",
        "SSLMaxCertsDepth", "",
    ];

    private static readonly string[] Values =
        ["1", "0", "yes", "-1", "99999999999999999999", "NeedTLS=1", "WantTLS", "EaseTLS", "a:25,NeedTLS=1", "", " ", "\"", "\\\"", "\ud800x", "\u00e9\u0000", "{subject}"];

    public static IReadOnlyList<Spoiling> All { get; } =
    [
        new("lines by chance", root => Put(root, string.Concat(Enumerable.Range(0, root.Random.Next(50)).Select(_ => Line(root))))),
        Spoiling.Heavy("a hundred thousand lines by chance", root => Put(root, string.Concat(Enumerable.Range(0, root.Random.Next(100_000)).Select(_ => Line(root))))),
        Spoiling.Heavy("millions of lines", root => Put(root, Repeat(root.Pick(["\n", "a\n", "\t\n", "x\ty\n", "#\n"]), 4_100_000))),
        Spoiling.Heavy("millions of settings", root => Put(root, Repeat(Line(root), root.Random.Next(4_300_000)))),
        Spoiling.Heavy("addresses without end", root => Put(root, string.Concat(Enumerable.Range(0, root.Random.Next(100_000)).Select(number => $"SmtpConfig-{number}\tWantTLS\n")))),
        Spoiling.Heavy("one giant line", root => Put(root, $"\"RootDomain\"\t\"{Repeat("x", root.Random.Next(4_100_000))}\"")),
        Spoiling.Heavy("one giant line of settings", root => Put(root, Repeat("SSLWantCert\t1\t", root.Random.Next(4_100_000)))),
        Spoiling.Heavy("NULs", root => root.Put(root.Pick(Targets.Tables), new byte[root.Random.Next(4_100_000)])),
        new("any bytes with TABs", root => root.Put(root.Pick(Targets.Tables), [.. root.Bytes(root.Random.Next(20_000)).Select(each => each < 40 ? (byte)'\t' : each < 50 ? (byte)'\n' : each)])),
        new("names of any bytes", root => root.Put("server.tab", [.. "\"RootDomain\"\t\""u8, .. root.Bytes(60), .. "\"\n\"SmtpConfig-"u8, .. root.Bytes(60), .. "\"\t\"1\"\n"u8])),
        Spoiling.Heavy("too large by a byte", root => root.Put(root.Pick(Targets.Tables), new byte[(4 << 20) + 1])),
    ];

    private static string Line(HostileCase root) =>
        root.Pick(["", "", "\"", " ", "\t", "#", "\u00ef\u00bb\u00bf"]) + root.Pick(Names) + root.Pick(["\t", "\"\t\"", " ", "\t\t", "=", ""])
        + root.Pick(Values) + root.Pick(["", "\"", "\t", "\tNeedTLS=2"]) + root.Pick(["\n", "\n", "\r\n", "\r", "\0\n"]);

    private static string Repeat(string text, int length) =>
        new StringBuilder().Insert(0, text, text.Length == 0 ? 0 : length / text.Length).ToString();

    private static void Put(HostileCase root, string text) => root.Put(root.Pick(Targets.Tables), Encoding.Latin1.GetBytes(text));
}
