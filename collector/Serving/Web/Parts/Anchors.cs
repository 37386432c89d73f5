using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Web.Parts;

/// <summary>Ids of the findings within a page: the check's own id, numbered where it judged several subjects.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<CheckResult, string> _ids = new(ReferenceEqualityComparer.Instance);

    public Anchors(IEnumerable<CheckResult> results)
    {
        foreach (var check in results.GroupBy(result => result.CheckId))
            foreach (var (result, index) in check.Select((result, index) => (result, index)))
                _ids.Add(result, index == 0 ? OfCheck(check.Key) : $"{OfCheck(check.Key)}-{index + 1}");
    }

    public string Of(CheckResult result) => _ids[result];

    /// <summary>Anchor of the first, thus worst, finding of a check.</summary>
    public static string OfCheck(string checkId) => $"check-{checkId}";
}
