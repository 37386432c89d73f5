using System.Globalization;
using XMailFleet.Fleet.History;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands;

/// <summary>Tells how far a long task has come, a line now and then; what is soon done takes no line.</summary>
internal sealed class CommandProgress(TextWriter output, Language language, TimeProvider time) : IProgress<HistoryProgress>
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly IHistoryCommandWords _words = Words.HistoryCommands(language);

    private long _last = time.GetTimestamp();

    public void Report(HistoryProgress value)
    {
        if (time.GetElapsedTime(_last) < Pause) return;
        _last = time.GetTimestamp();
        output.WriteLine(Say(value));
    }

    private string Say(HistoryProgress value) => value.Task switch
    {
        HistoryTask.Copying => _words.Copied(Megabytes(value.Done), Megabytes(value.Total)),
        HistoryTask.Checking => _words.Checked(Rows(value)),
        HistoryTask.Moving => _words.Written(Rows(value)),
        _ => _words.Compared(Rows(value)),
    };

    private string Rows(HistoryProgress value)
    {
        var count = value.Total > 0 ? $"{Number(value.Done)} / {Number(value.Total)}" : Number(value.Done);
        return $"{value.Table} {count} {_words.RowUnit(value.Total > 0 ? value.Total : value.Done)}";
    }

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("N1", CultureInfo.InvariantCulture);
}
