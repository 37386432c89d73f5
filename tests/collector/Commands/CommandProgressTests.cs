using Microsoft.Extensions.Time.Testing;
using XMailFleet.Collector.Commands;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Commands;

public sealed class CommandProgressTests
{
    [Theory]
    [InlineData(Language.English, "Copied: 3.0 of 12.0 MB.", "Compared: events 1,000 / 2,000 rows.")]
    [InlineData(Language.Japanese, "コピー中：3.0 / 12.0 MB", "照合中：events 1,000 / 2,000 行")]
    public void Progress_OfALongTask_IsALineNowAndThen(Language language, string copied, string compared)
    {
        var (output, time) = (new StringWriter(), new FakeTimeProvider());
        var progress = new CommandProgress(output, language, time);
        progress.Report(new HistoryProgress(HistoryTask.Copying, "", 1_000_000, 12_000_000));
        time.Advance(TimeSpan.FromSeconds(3));
        progress.Report(new HistoryProgress(HistoryTask.Copying, "", 3_000_000, 12_000_000));
        progress.Report(new HistoryProgress(HistoryTask.Copying, "", 4_000_000, 12_000_000));
        time.Advance(TimeSpan.FromSeconds(3));
        progress.Report(new HistoryProgress(HistoryTask.Comparing, "events", 1000, 2000));
        Assert.Equal([copied, compared], output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }
}
