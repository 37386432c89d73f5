using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Doctoring;

/// <summary>What <c>doctor</c> printed, read as a person reads it: a line a subject, and below it what to type.</summary>
internal sealed record Findings(int Status, IReadOnlyList<Findings.Line> Lines)
{
    public static Findings Of(CommandResult run)
    {
        Assert.Equal("", run.Errors);
        var lines = new List<Line>();
        foreach (var text in run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (text.StartsWith("    ", StringComparison.Ordinal)) lines[^1] = lines[^1] with { Advice = text.Trim() };
            else if (text.Split("  ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [var sign, var subject, .. var sentence])
                lines.Add(new Line(sign, subject, string.Join("  ", sentence), ""));
        }

        return new Findings(run.ExitCode, lines);
    }

    /// <summary>Signs of a subject; it may have several lines.</summary>
    public string[] SignsOf(string subject) => [.. Lines.Where(line => line.Subject == subject).Select(line => line.Sign).Distinct()];

    /// <summary>The line of a subject that is not well, or is the only one.</summary>
    public Line this[string subject] => Lines.Where(line => line.Subject == subject).OrderBy(line => line.Sign == "ok").First();

    internal sealed record Line(string Sign, string Subject, string Sentence, string Advice);
}
