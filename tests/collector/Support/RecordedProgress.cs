using XMailFleet.Fleet.History;

namespace XMailFleet.Collector.Tests.Support;

/// <summary>Keeps every step that a long task tells of.</summary>
internal sealed class RecordedProgress : IProgress<HistoryProgress>
{
    private readonly List<HistoryProgress> _steps = [];

    public IReadOnlyList<HistoryProgress> Steps => _steps;

    public void Report(HistoryProgress value) => _steps.Add(value);
}
