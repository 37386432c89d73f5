using System.Text;

namespace XMailFleet.Agent.Tests.Diagnosing.Expectations;

/// <summary>One host: what is in its files and on its command line. Files are names of the stock, parted by a space.</summary>
/// <param name="Arguments">XMail's command line.</param>
/// <param name="ServerTab">Bytes of server.tab as Latin-1; null where there is none.</param>
/// <param name="Certificate">server.cert; "" is an empty file, null none. So for the other files.</param>
/// <param name="Key">server.key.</param>
/// <param name="CaFile">certs.pem.</param>
/// <param name="CaDirectory">Names in certs/ that the root is stored under, "HASH" for that of its hash; null for no directory.</param>
/// <param name="DefaultTrust">SSL_CERT_FILE of the server; SSL_CERT_DIR is always an empty directory.</param>
/// <param name="Placement">What became of one of the files: "NAME KIND", as <see cref="Placement"/> knows them; "" for nothing.</param>
internal sealed record HostCombination(
    string Arguments, string? ServerTab, string? Certificate, string? Key, string? CaFile, string? CaDirectory, string? DefaultTrust, string Placement = "")
{
    public byte[]? ServerTabBytes => ServerTab is null ? null : Encoding.Latin1.GetBytes(ServerTab);

    /// <summary>Nearly as C# that makes it again: long runs of x are shortened.</summary>
    public override string ToString() => $"new({string.Join(", ", new[] { Arguments, ServerTab, Certificate, Key, CaFile, CaDirectory, DefaultTrust, Placement }.Select(Quote))})"
        .Replace(new string('x', 2045), "x…", StringComparison.Ordinal);

    private static string Quote(string? text) => text is null ? "null" : $"\"{string.Concat(text.Select(Escape))}\"";

    private static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\t' => "\\t",
        '\n' => "\\n",
        '\r' => "\\r",
        < ' ' or > '~' => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    };
}
