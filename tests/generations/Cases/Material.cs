namespace XMailFleet.Generations.Tests.Cases;

/// <summary>What stands in a mail root.</summary>
/// <param name="Kind">What was done, in few words: differences are told apart by it.</param>
/// <param name="Files">Content by name.</param>
/// <param name="Switches">As the stand-in takes them; "-" for none.</param>
internal sealed record Material(string Kind, IReadOnlyDictionary<string, byte[]> Files, string Switches)
{
    private static readonly (char Letter, string Line)[] Lines =
    [
        ('V', "\"SSLWantVerify\"\t\"1\"\n"), ('C', "\"SSLWantCert\"\t\"1\"\n"), ('F', "\"SSLUseCertsFile\"\t\"1\"\n"), ('D', "\"SSLUseCertsDir\"\t\"1\"\n"),
        ('S', "\"SSLAllowSelfSigned\"\t\"1\"\n"),
    ];

    /// <summary>Writes it, with the server.tab that the switches mean, as if it had lain there for long.</summary>
    public void WriteTo(string root)
    {
        Directory.CreateDirectory(root);
        foreach (var (name, content) in Files) File.WriteAllBytes(Path.Combine(root, name), content);
        var tab = string.Concat(Lines.Where(line => Switches.Contains(line.Letter, StringComparison.Ordinal)).Select(line => line.Line));
        File.WriteAllText(Path.Combine(root, "server.tab"), tab + "\"RootDomain\"\t\"example.test\"\n");
        foreach (var path in Directory.GetFiles(root)) File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        Directory.SetLastWriteTimeUtc(root, DateTime.UnixEpoch);
    }
}
