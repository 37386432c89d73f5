using System.Text.RegularExpressions;

namespace XMailFleet.Agent.Tests.Diagnosing.Checks;

/// <summary>The source of a check, as far as a test can read what it says without running it.</summary>
internal sealed partial class CheckSource
{
    private readonly string _code;

    private CheckSource(string code) => _code = code;

    /// <summary>Sources of the whole agent: reasons and parameters may come from a type that the check uses.</summary>
    public static string Agent { get; } = string.Concat(SourceFiles().Select(File.ReadAllText));

    /// <summary>Whether a literal of the agent is this reason, or an interpolated one ("within-{days}-days") can become it.</summary>
    public static bool AgentNames(string reason) =>
        Agent.Contains($"\"{reason}\"", StringComparison.Ordinal)
        || Interpolated().Matches(Agent).Any(match => Regex.IsMatch(
            reason, "^" + string.Join("[a-z0-9-]+", Hole().Split(match.Groups[1].Value).Select(Regex.Escape)) + "$"));

    public static CheckSource Of(Type check) =>
        new(File.ReadAllText(SourceFiles().Single(file => Path.GetFileName(file) == check.Name + ".cs")));

    /// <summary>Reasons that its findings name by a literal.</summary>
    public IEnumerable<string> Reasons() =>
        FindingCall().Matches(_code).SelectMany(call => Literal().Matches(call.Value)).Select(literal => literal.Groups[1].Value);

    /// <summary>Whether it passes without a reason of its own.</summary>
    public bool PassesPlainly() => PlainPass().IsMatch(_code);

    private static string[] SourceFiles() =>
        [.. Directory.GetFiles(Path.Combine(Repository(AppContext.BaseDirectory), "agent"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))];

    private static string Repository(string directory) =>
        File.Exists(Path.Combine(directory, "XMailFleet.sln")) ? directory : Repository(Path.GetDirectoryName(directory)!);

    // The arguments of a call, with parentheses nested up to two deep.
    [GeneratedRegex(@"Finding\.(?:Pass|Notice|Warning|Error|Inconclusive)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)")]
    private static partial Regex FindingCall();

    [GeneratedRegex("(?<!\\$)\"([a-z0-9]+(?:-[a-z0-9]+)*)\"")]
    private static partial Regex Literal();

    // At least one letter beside the holes, or everything would match.
    [GeneratedRegex(@"\$""((?=[^""]*[a-z]-)(?:[a-z0-9-]|\{[^{}""]*\})+)""")]
    private static partial Regex Interpolated();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"Finding\.Pass\((?!.*reason)[^""]*\)")]
    private static partial Regex PlainPass();
}
