using System.Text.RegularExpressions;
using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>All that <c>--help</c> of a program tells, asked of each command that it names.</summary>
/// <param name="Commands">As typed behind the program, groups among them.</param>
/// <param name="Options">Long options, with those that a sentence names.</param>
internal sealed partial record HelpTree(IReadOnlySet<string> Commands, IReadOnlySet<string> Options)
{
    public static async Task<HelpTree> ReadAsync(string program)
    {
        var (commands, options) = (new HashSet<string>(), new HashSet<string>());
        for (var waiting = new Queue<string>([""]); waiting.TryDequeue(out var command);)
        {
            var run = await ProgramProcess.RunAsync(program, [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            Assert.Equal((0, ""), (run.ExitCode, run.Errors));
            options.UnionWith(LongOption().Matches(run.Output).Select(match => match.Value));
            var section = Regex.Match(run.Output, @"^Commands:\n(?<rows>(?:  .*\n)+)", RegexOptions.Multiline).Groups["rows"].Value;
            foreach (var inner in Row().Matches(section).Select(match => $"{command} {match.Groups[1].Value}".Trim()))
                if (commands.Add(inner)) waiting.Enqueue(inner);
        }

        return new HelpTree(commands, options);
    }

    [GeneratedRegex("^  ([a-z][a-z-]*) ", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("(?<![a-z-])--[a-z][a-z-]*")]
    private static partial Regex LongOption();
}
