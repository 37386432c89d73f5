using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Lines of server.tab that XMail ignores or reads otherwise than a person (facts §2, rows 22 to 25).</summary>
internal sealed class ServerTabLineCheck : ICheck
{
    public string Id => "server-tab-line";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var ignored = facts.TlsConfig.IgnoredInputs.Where(input => input.Location.StartsWith("server.tab:", StringComparison.Ordinal)).ToList();
        // XMail takes an overlong line for several: the first of them tells.
        return ignored.Count == 0 ? [Finding.Pass()] : ignored.DistinctBy(input => input.Location).Select(Judge);
    }

    private static Finding Judge(IgnoredInput input) =>
        Finding.Warning(IgnoredReasons.Of(input.Cause), input.Location)
            .With(("location", input.Location), ("text", input.Text), ("name", input.Meant));
}
