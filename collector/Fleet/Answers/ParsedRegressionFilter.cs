namespace XMailFleet.Fleet.Answers;

/// <summary>A filter of regressions, and what it spares the history.</summary>
/// <param name="Condition">Whether a regression is meant.</param>
/// <param name="OnlyOpen">True where none can be but those that are open.</param>
/// <param name="NamesLabels">False where the labels of the hosts do not matter.</param>
internal sealed record ParsedRegressionFilter(Func<RegressionView, bool> Condition, bool OnlyOpen, bool NamesLabels);
