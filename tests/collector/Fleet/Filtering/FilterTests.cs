using XMailFleet.Fleet.Filtering;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Fleet.Filtering;

public sealed class FilterTests
{
    private static readonly FilterFields<Regression> Fields = new FilterFields<Regression>()
        .Text("rule_id", r => r.RuleId)
        .Enum("severity", r => (int)r.Severity, FleetReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.EnumDescriptor>("Severity"), "SEVERITY_")
        .Time("detect_time", r => r.DetectTime.ToDateTimeOffset())
        .Labels(_ => new Dictionary<string, string> { ["site"] = "tokyo" });

    private static readonly Regression Sample = new()
    {
        RuleId = "key-pair-mismatch",
        Severity = Severity.Warning,
        DetectTime = Google.Protobuf.WellKnownTypes.Timestamp.FromDateTimeOffset(new DateTimeOffset(2026, 11, 5, 0, 0, 0, TimeSpan.Zero)),
    };

    [Theory]
    [InlineData("", true)]
    [InlineData("severity = WARNING", true)]
    [InlineData("severity=SEVERITY_WARNING", true)]
    [InlineData("severity = warning", true)]
    [InlineData("severity >= WARNING", true)]
    [InlineData("severity > WARNING", false)]
    [InlineData("severity < ERROR AND severity > NOTICE", true)]
    [InlineData("severity != WARNING", false)]
    [InlineData("NOT severity = ERROR", true)]
    [InlineData("-severity = WARNING", false)]
    [InlineData("rule_id = \"key-pair-mismatch\"", true)]
    [InlineData("rule_id = 'key-pair-mismatch'", true)]
    [InlineData("rule_id = key-*", true)]
    [InlineData("rule_id = *pair*", true)]
    [InlineData("rule_id != *mismatch", false)]
    [InlineData("labels.site = tokyo", true)]
    [InlineData("labels.rack = tokyo", false)]
    [InlineData("labels:site", true)]
    [InlineData("labels:rack", false)]
    [InlineData("detect_time > \"2026-11-01T00:00:00Z\"", true)]
    [InlineData("detect_time > 2026-11-05T09:00:00+09:00", false)]
    [InlineData("detect_time >= 2026-11-05T09:00:00+09:00", true)]
    [InlineData("severity = ERROR OR rule_id = key-*", true)]
    [InlineData("severity = WARNING AND severity = ERROR OR rule_id = key-*", true)] // OR binds tighter
    [InlineData("severity = ERROR AND rule_id = x OR rule_id = key-*", false)]
    [InlineData("(severity = ERROR AND rule_id = x) OR rule_id = key-*", true)]
    [InlineData("severity = WARNING rule_id = x", false)] // side by side: both
    public void Filter_OverARegression_Holds(string filter, bool holds) =>
        Assert.Equal(holds, Fields.ToCondition(FilterParser.Parse(filter))(Sample));

    [Theory]
    [InlineData("colour = red", "There is no field \"colour\". There are: rule_id, severity, detect_time, labels.KEY.")]
    [InlineData("severity = LOUD", "There are: NOTICE, WARNING, ERROR.")]
    [InlineData("detect_time > yesterday", "Write it as \"2026-11-01T00:00:00Z\"")]
    [InlineData("rule_id > a", "compare it by = or !=")]
    [InlineData("rule_id", "A comparison is expected behind \"rule_id\"")]
    [InlineData("rule_id =", "A value is expected behind \"=\"")]
    [InlineData("rule_id = \"a", "This quote is never closed")]
    [InlineData("(rule_id = a", "This parenthesis is never closed")]
    [InlineData("rule_id = a)", "closes nothing")]
    [InlineData("AND rule_id = a", "A condition is expected here")]
    [InlineData("rule_id ! a", "Write != or NOT")]
    public void Filter_ThatMeansNothing_IsRefusedWithWhatIsPossible(string filter, string says)
    {
        var error = Assert.Throws<FilterException>(() => Fields.ToCondition(FilterParser.Parse(filter)));
        Assert.Contains(says, error.Message);
        Assert.StartsWith("Filter, character ", error.Message);
    }

    [Fact]
    public void Filter_OfParenthesesOnly_IsRefusedAtItsLimit() =>
        Assert.Throws<FilterException>(() => FilterParser.Parse(new string('(', 100_000)));
}
