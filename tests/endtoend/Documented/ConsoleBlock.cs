using System.Globalization;
using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>A console block of a page: what is typed in one go.</summary>
/// <param name="Place">File and line where it begins.</param>
/// <param name="Commands">In their order.</param>
internal sealed partial record ConsoleBlock(string Place, IReadOnlyList<ConsoleCommand> Commands)
{
    private const string Fence = "```";

    /// <summary>Those of a page of the repository, in their order.</summary>
    public static IReadOnlyList<ConsoleBlock> Of(string page)
    {
        var blocks = new List<ConsoleBlock>();
        var lines = File.ReadAllLines(Path.Combine(BuiltPrograms.Repository, page));
        for (var index = 0; index < lines.Length; index++)
        {
            if (lines[index] != $"{Fence}console") continue;
            var begin = index + 1;
            var end = Array.IndexOf(lines, Fence, begin);
            blocks.Add(new ConsoleBlock(Name(page, begin), [.. Read(page, begin, lines[begin..end])]));
            index = end;
        }

        return blocks;
    }

    private static IEnumerable<ConsoleCommand> Read(string page, int begin, string[] lines)
    {
        for (var index = 0; index < lines.Length;)
        {
            var place = Name(page, begin + index);
            var prompt = Prompt().Match(lines[index]);
            if (!prompt.Success) throw new InvalidDataException($"{place}: the block begins with something that is not typed: {lines[index]}");
            var text = prompt.Groups["text"].Value;
            while (text.EndsWith('\\')) text = $"{text[..^1].TrimEnd()} {lines[++index].TrimStart()}";
            var printed = lines.Skip(index + 1).TakeWhile(line => !Prompt().IsMatch(line)).ToList();
            index += 1 + printed.Count;
            yield return new ConsoleCommand(place, prompt.Groups["machine"].Value, text, printed);
        }
    }

    private static string Name(string page, int index) => string.Create(CultureInfo.InvariantCulture, $"{page}:{index + 1}");

    // Root's on a machine that is named; anybody's in a clone.
    [GeneratedRegex(@"^(?:(?<machine>[a-z0-9]+)#|\$) (?<text>.+)$")]
    private static partial Regex Prompt();
}
