using System.Text;

namespace XMailFleet.Hostile;

/// <summary>A sound mail root by chance: what is spoilt afterwards.</summary>
internal static class SoundRoot
{
    private static readonly string[] Lines =
    [
        "\"SSLWantVerify\"\t\"1\"", "\"SSLWantCert\"\t\"1\"", "\"SSLUseCertsFile\"\t\"1\"", "\"SSLUseCertsDir\"\t\"1\"",
        "\"SSLAllowSelfSigned\"\t\"1\"", "\"EnableSMTP-TLS\"\t\"0\"", "\"SmtpConfig\"\t\"WantTLS\"", "\"SmtpNoTLSAuths\"\t\"PLAIN\"",
        "\"SSLMaxCertsDepth\"\t\"3\"", "\"SmtpGwConfig\"\t\"NeedTLS=2\"",
    ];

    private static readonly string[] Arguments = ["", "", "-B- -W-", "-Pl -Sl", "-XI 127.0.0.1:4650", "-M6 -BI [::1]:995", "-Bp 9950"];

    public static void Write(HostileCase root)
    {
        var pair = root.Pick(root.Stock.Pairs);
        root.Write("server.cert", pair.CertificatePem);
        root.Write("server.key", pair.KeyPem);
        root.Write("server.tab", Encoding.ASCII.GetBytes(Tab(root)));
        if (root.Chance(50)) root.Write("certs.pem", [.. root.Stock.Pairs.SelectMany(each => each.CertificatePem)]);
        if (root.Chance(50)) WriteDirectory(root);
        if (root.Chance(20)) root.Write("server.key.bak", pair.KeyPem);
        if (root.Chance(30)) root.Write("smtpfwd.tab", "\"example.test\"\t\"mx.example.test:25\"\t\"NeedTLS=2\"\n"u8.ToArray());
        root.Arguments = root.Pick(Arguments);
    }

    private static string Tab(HostileCase root)
    {
        var lines = new StringBuilder("\"RootDomain\"\t\"example.test\"\n\"SmtpServerDomain\"\t\"mail.example.test\"\n");
        foreach (var line in Lines.Where(_ => root.Chance(30))) lines.Append(line).Append('\n');
        return lines.ToString();
    }

    private static void WriteDirectory(HostileCase root)
    {
        Directory.CreateDirectory(root.PathOf("certs"));
        foreach (var pair in root.Stock.Pairs) root.Write($"certs/{HostileStock.HashOf(pair)}.0", pair.CertificatePem);
    }
}
