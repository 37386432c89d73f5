namespace XMailFleet.Tests.Texts;

/// <summary>Whoever translates reads <c>protos/Texts</c> and nothing else.</summary>
public sealed class WordsApartTests
{
    private static readonly string Repository = Above(AppContext.BaseDirectory);

    [Theory]
    [InlineData("agent")]
    [InlineData("collector")]
    [InlineData("protos")]
    public void Sources_OutsideOfTheTexts_HoldNoJapanese(string folder)
    {
        var sources = Sources(folder).Where(file => !file.StartsWith("protos/Texts/", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.Empty(sources.SelectMany(Japanese));
    }

    [Fact]
    public void Texts_InEnglish_HoldNoJapanese() => Assert.Empty(Sources("protos/Texts/English").SelectMany(Japanese));

    // That the search finds what it looks for, and where.
    [Fact]
    public void Texts_InJapanese_AreFound() => Assert.Contains(Sources("protos").SelectMany(Japanese), line => line.Contains("JapaneseSite.cs:", StringComparison.Ordinal));

    private static IEnumerable<string> Japanese(string file) =>
        File.ReadLines(Path.Combine(Repository, file))
            .Select((line, index) => (Line: line, Number: index + 1))
            .Where(line => JapaneseScript.Character().IsMatch(line.Line))
            .Select(line => $"{file}:{line.Number}: {line.Line.Trim()}");

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository, folder), "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".razor")
            .Select(file => Path.GetRelativePath(Repository, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(file => !file.Split('/').Any(part => part is "bin" or "obj"));

    private static string Above(string directory) =>
        File.Exists(Path.Combine(directory, "XMailFleet.sln")) ? directory : Above(Path.GetDirectoryName(directory)!);
}
