using System.Text.RegularExpressions;

namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>Every console block of the pages is typed as it stands, in order, and what it shows is compared with what comes of it.</summary>
[Trait("Needs", "nspawn")]
[Trait("Needs", "buf")]
[Trait("Needs", "aot")]
[Trait("Needs", "postgresql")]
public sealed partial class PagesTests
{
    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", "SECURITY.md"];

    // Blocks of a clone, which are not typed here, with the reason.
    private static readonly (string Command, string Reason)[] NotTypedHere =
    [
        ("tests/run", "It is what runs this."),
        ("dotnet run --project collector -- quickstart", "Typed by QuickstartPageTests, where it may keep its history to itself."),
        ("dotnet publish agent -r linux-x64 -o out/agent", "Typed by PublishedPrograms, for all tests."),
        ("dotnet publish collector -c Release -o out/collector", "Typed by PublishedPrograms, for all tests."),
        ("packaging/build", "Typed by tests/packages/run, for it makes both programs for three platforms. What it does for this one the packages of this test are made by."),
    ];

    // What somebody ends who has seen enough.
    [GeneratedRegex(@"/Watch\w+$")]
    private static partial Regex Endless();

    [Fact]
    public void Blocks_OfAClone_AreTypedSomewhere()
    {
        var commands = Pages.SelectMany(ConsoleBlock.Of).SelectMany(block => block.Commands).Where(command => command.Machine.Length == 0).Select(command => command.Text);

        Assert.Equal(NotTypedHere.Select(line => line.Command).Order(), commands.Order());
    }

    /// <summary>A fleet takes few commands: the first host with the collector, and each further one.</summary>
    [Fact]
    public void Blocks_OfAFleet_AreFew()
    {
        var blocks = ConsoleBlock.Of("README.md").TakeWhile(block => !block.Commands.Any(command => command.Text.EndsWith(" report", StringComparison.Ordinal))).ToList();

        Assert.InRange(blocks[..^1].Sum(block => block.Commands.Count), 1, 6);
        Assert.InRange(blocks[^1].Commands.Count, 1, 2);
        Assert.All(blocks[^1].Commands, command => Assert.Contains("mx2", command.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Blocks_TypedInOrder_DoWhatTheySay()
    {
        await using var stage = await Stage.SetAsync();
        var wrong = new List<string>();

        foreach (var block in Pages.SelectMany(ConsoleBlock.Of))
        {
            await stage.BeginBlockAsync();
            foreach (var command in block.Commands.Where(command => command.Machine.Length > 0))
            {
                await HappenBeforeAsync(stage, command);
                if (await FaultOfAsync(stage, command) is { } fault) wrong.Add($"{command.Place}: {command.Text}\n{fault}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
    }

    private static async Task<string?> FaultOfAsync(Stage stage, ConsoleCommand command)
    {
        var isEndless = Endless().IsMatch(command.Text);
        var run = await stage.TypeAsync(isEndless ? command with { Text = $"timeout --signal=INT 3 {command.Text}" } : command);
        var told = $"status {run.ExitCode}\n{run.Output}{run.Errors}";
        // Errors of the host are what "diagnose" finds, and no fault of the line. Whatever ends an endless call has its own status.
        if (!isEndless && run.ExitCode != 0 && !(run.ExitCode == 1 && command.Text.StartsWith("xmailfleet-agent diagnose", StringComparison.Ordinal))) return told;
        if (isEndless && run.Errors.Contains("error", StringComparison.OrdinalIgnoreCase)) return told;
        return command.Printed.Count == 0 || PrintedText.FirstDifference(command.Printed, run.Output) is not { } line ? null : $"shown and not printed: {line}\n{told}";
    }

    // Whoever types these has something to acknowledge, and something to accept.
    private static Task HappenBeforeAsync(Stage stage, ConsoleCommand command) =>
        command.Text.EndsWith("/AcknowledgeRegression", StringComparison.Ordinal) ? stage.LetGoWrongAsync("key-pair-mismatch", "openssl genrsa -out /var/MailRoot/server.key 2048")
        : command.Text.EndsWith("/AcceptRegression", StringComparison.Ordinal) ? stage.LetGoWrongAsync("service-disabled", """printf '"EnablePOP3-TLS"\t"0"\n' >> /var/MailRoot/server.tab""")
        : Task.CompletedTask;
}
