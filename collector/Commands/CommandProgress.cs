using System.Globalization;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Tells how far a long task has come, a line now and then; what is soon done takes no line.</summary>
internal sealed class CommandProgress(TextWriter output, Language language, TimeProvider time) : IProgress<HistoryProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private long _last = time.GetTimestamp();

    public void Report(HistoryProgress value)
    {
        if (time.GetElapsedTime(_last) < Pause) return;
        _last = time.GetTimestamp();
        output.WriteLine(Say(value));
    }

    private string Say(HistoryProgress value) => value.Task switch
    {
        HistoryTask.Copying => language.Say($"Copied: {Megabytes(value.Done)} of {Megabytes(value.Total)} MB.", $"コピー中：{Megabytes(value.Done)} / {Megabytes(value.Total)} MB"),
        HistoryTask.Checking => language.Say($"Checked: {Rows(value)}.", $"検査中：{Rows(value)}"),
        HistoryTask.Moving => language.Say($"Written: {Rows(value)}.", $"書き込み中：{Rows(value)}"),
        _ => language.Say($"Compared: {Rows(value)}.", $"照合中：{Rows(value)}"),
    };

    private string Rows(HistoryProgress value)
    {
        var count = value.Total > 0 ? $"{Number(value.Done)} / {Number(value.Total)}" : Number(value.Done);
        return $"{value.Table} {count} {language.Say("rows", "行")}";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture);
}
