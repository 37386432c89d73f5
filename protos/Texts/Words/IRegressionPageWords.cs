namespace XMailFleet.Texts;

/// <summary>The page of a regression, and the same facts in the report that is a file.</summary>
public interface IRegressionPageWords
{
    string WhatToDoNow { get; }
    string WhatToDoWhenBack { get; }

    /// <summary>Heading above the times.</summary>
    string Course { get; }

    string LastTold { get; }
    string LastGood { get; }
    string NeverSeenWell { get; }
    string Seen { get; }
    string SeenSince { get; }
    string Accepted { get; }
    string Recovered { get; }
    string NotYet { get; }
    string TimesOpened { get; }
    string EventBy(string author);
    string WhatChanged { get; }
    string SnapshotBefore { get; }
    string SnapshotWithIt { get; }
    string AllDifferences { get; }
    string Acknowledgement { get; }
    string HoldsUntil(string time);
    string NobodyKnows { get; }
    string NothingToAcknowledge { get; }
}
