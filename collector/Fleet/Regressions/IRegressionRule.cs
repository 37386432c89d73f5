namespace XMailFleet.Fleet.Regressions;

/// <summary>A pure rule over a new diagnosis and what stood before it.</summary>
internal interface IRegressionRule
{
    /// <summary>
    /// One ruling for each subject that the rule can tell about now. A first diagnosis is only ever
    /// <see cref="RulingKind.Good"/>: it is what the host is measured against from then on.
    /// </summary>
    IEnumerable<Ruling> Judge(RuleInput input);
}
