using XMailFleet.EndToEnd.Tests.Running;

namespace XMailFleet.EndToEnd.Tests.Documented;

/// <summary>The README's command for whoever has cloned the repository, with a network, a host name and state directories of its own.</summary>
[Trait("Needs", "tmpfs")]
[Trait("Needs", "root")]
public sealed class QuickstartPageTests
{
    private const string LastWords = "Ctrl-C ends it";

    [Fact]
    public async Task Quickstart_TypedInAClone_PrintsWhatTheReadmeShows()
    {
        var command = ConsoleBlock.Of("README.md").SelectMany(block => block.Commands).Single(command => command.Text.EndsWith("-- quickstart", StringComparison.Ordinal));
        await using var typed = ProgramProcess.Start("unshare", ["--mount", "--net", "--uts", "sh", "-c", $"""
            mkdir -p /var/lib/xmailfleet /run/xmailfleet && mount -t tmpfs -o mode=700 tmpfs /var/lib/xmailfleet && mount -t tmpfs -o mode=755 tmpfs /run/xmailfleet
            hostname mx1 && ip link set lo up && cd '{BuiltPrograms.Repository}' && exec {command.Text}
            """]);

        await typed.WaitForOutputAsync(LastWords);
        var run = await typed.TerminateAsync();

        Assert.Null(PrintedText.FirstDifference(command.Printed, run.Output));
    }
}
