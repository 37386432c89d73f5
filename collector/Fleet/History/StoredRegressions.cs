using Google.Protobuf.WellKnownTypes;
using XMailFleet.V1;

namespace XMailFleet.Fleet.History;

/// <summary>Changes to a regression that are the same wherever it is stored.</summary>
internal static class StoredRegressions
{
    private const int EventLimit = 100;

    /// <summary>Enters what happened to it. The first event stays, the oldest after it give way.</summary>
    public static void Note(
        this Regression regression, RegressionEventKind kind, Timestamp time, string author = "", string note = "", string onBehalfOf = "")
    {
        if (regression.Events.Count >= EventLimit) regression.Events.RemoveAt(1);
        regression.Events.Add(new RegressionEvent
        {
            EventTime = time,
            Kind = kind,
            Severity = regression.Severity,
            Author = author,
            Note = note,
            OnBehalfOf = onBehalfOf,
        });
    }

    /// <summary>Whether it ended because somebody said that it is meant. Such a record is not opened again.</summary>
    public static bool IsAccepted(this Regression regression) => regression.Accepted() is not null;

    /// <summary>Who said so, when and why; null where nobody did.</summary>
    public static RegressionEvent? Accepted(this Regression regression) => regression.State is RegressionState.Recovered
        ? regression.Events.LastOrDefault(happened => happened.Kind is RegressionEventKind.Accepted)
        : null;

    /// <summary>Sets who knows about it.</summary>
    public static void Acknowledge(StoredRegression stored, Acknowledgement acknowledgement)
    {
        stored.Regression.Acknowledgement = acknowledgement;
        stored.Regression.Note(
            RegressionEventKind.Acknowledged, acknowledgement.AcknowledgeTime, acknowledgement.Author, acknowledgement.Note,
            acknowledgement.OnBehalfOf);
    }
}
