using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>A regression with the labels of its host, as filters see it.</summary>
internal sealed record RegressionView(Regression Regression, IReadOnlyDictionary<string, string> Labels);
