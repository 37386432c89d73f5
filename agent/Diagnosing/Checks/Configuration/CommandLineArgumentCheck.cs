using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Checks.Configuration;

/// <summary>Arguments that XMail ignores or reads otherwise than a person (facts §4, rows 31 and 32).</summary>
internal sealed class CommandLineArgumentCheck : ICheck
{
    public string Id => "command-line-argument";

    public IEnumerable<Finding> Judge(Diagnosis facts)
    {
        var ignored = facts.TlsConfig.IgnoredInputs.Where(input => input.Location.StartsWith("argument", StringComparison.Ordinal)).ToList();
        return ignored.Count == 0 ? [Finding.Pass()] : ignored.Select(Judge);
    }

    private static Finding Judge(IgnoredInput input)
    {
        var finding = input.Cause != IgnoredCause.ArgumentForm ? Finding.Notice("unknown-argument", input.Location)
            : input.Meant == input.Text ? Finding.Warning("value-is-switch", input.Location)
            : Finding.Warning("argument-form", input.Location);
        return finding.With(("location", input.Location), ("text", input.Text), ("meant", input.Meant));
    }
}
