using System.Text.RegularExpressions;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Remedies;

/// <summary>Does what a remedy says: its lines of commands, typed in a directory.</summary>
internal static partial class Typing
{
    /// <summary>Lines that put files in place, as both languages have to have them.</summary>
    public static IEnumerable<string> Commands(CheckResult result, Language language)
    {
        var rendered = result.Clone();
        CheckTexts.Render(rendered, language);
        return rendered.Remedy.Split('\n').Where(line => Command().IsMatch(line));
    }

    /// <summary>Whether the shell got to the end.</summary>
    public static async Task<bool> TypeAsync(IEnumerable<string> lines, string directory)
    {
        var script = Path.Combine(directory, "typed");
        await File.WriteAllLinesAsync(script, lines);
        var environment = new Dictionary<string, string> { ["TMPDIR"] = directory };
        var end = await Testing.Command.OutputOfAsync("sh", ["-c", "sh -e typed > answer 2>&1 && echo typed || echo stopped"], environment, directory);
        return end.Trim() == "typed";
    }

    /// <summary>Which file of <paramref name="stock"/> holds the first certificate of server.cert, and the key of server.key, by openssl's word.</summary>
    public static async Task<(string? Certificate, string? Key)> InPlaceAsync(MailRoot root, CertificateStock stock, params string[] names)
    {
        var certificate = await OpenSslTool.RunAsync(root.Directory, "x509 -in server.cert -noout -fingerprint -sha256");
        var key = await OpenSslTool.RunAsync(root.Directory, "pkey -in server.key -pubout");
        string? foundCertificate = null, foundKey = null;
        foreach (var name in names)
        {
            if (await OpenSslTool.RunAsync(stock.Directory, $"x509 -in {name}.crt -noout -fingerprint -sha256") == certificate) foundCertificate = name;
            if (await OpenSslTool.RunAsync(stock.Directory, $"pkey -in {name}.key -pubout") == key) foundKey ??= name;
        }

        return (foundCertificate, foundKey);
    }

    [GeneratedRegex(@"^(install|cd|for|awk|shred|mv|chmod|curl|openssl pkcs12|openssl pkcs7|openssl pkey -in all.pem|\(umask) ")]
    private static partial Regex Command();
}
