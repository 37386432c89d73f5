using XMailFleet.Fleet.Filtering;
using XMailFleet.Fleet.History;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Answers;

/// <summary>The fields that lists can be filtered by.</summary>
internal static class FleetFilters
{
    private static readonly FilterFields<V1.Host> HostFields = new FilterFields<V1.Host>()
        .Enum("verdict", host => (int)host.Verdict, DiagnosisReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.EnumDescriptor>("Verdict"), "VERDICT_")
        .Enum("reachability", host => (int)host.Reachability, FindEnum("Reachability"), "REACHABILITY_")
        // One that never was polled was polled before any time.
        .Time("last_poll_time", host => host.LastPollTime?.ToDateTimeOffset() ?? DateTimeOffset.MinValue)
        .Labels(host => host.Labels.AsReadOnly());

    private static readonly FilterFields<RegressionView> RegressionFields = new FilterFields<RegressionView>()
        .Text("host", view => view.Regression.Host, name => name.StartsWith("hosts/", StringComparison.Ordinal) ? name : $"hosts/{name}")
        .Text("rule_id", view => view.Regression.RuleId)
        .Enum("severity", view => (int)view.Regression.Severity, FindEnum("Severity"), "SEVERITY_")
        .Enum("state", view => (int)view.Regression.State, FindEnum("RegressionState"), "REGRESSION_STATE_")
        .Enum("kind", view => (int)view.Regression.Kind, FindEnum("RegressionKind"), "REGRESSION_KIND_")
        .Flag("flapping", view => view.Regression.Flapping)
        .Flag("muted", view => view.Regression.Muted)
        .Flag("accepted", view => view.Regression.IsAccepted())
        .Flag("acknowledged", view => view.Regression.Acknowledgement is not null)
        .Time("detect_time", view => view.Regression.DetectTime.ToDateTimeOffset())
        .Labels(view => view.Labels);

    /// <exception cref="FleetException">The filter cannot be understood.</exception>
    public static Func<V1.Host, bool> ForHosts(string filter) => Parse(filter, HostFields).Condition;

    /// <exception cref="FleetException">The filter cannot be understood.</exception>
    public static ParsedRegressionFilter ForRegressions(string filter)
    {
        var (condition, expression) = Parse(filter, RegressionFields);
        var required = expression is FilterExpression.And and ? and.Parts : expression is null ? [] : [expression];
        return new ParsedRegressionFilter(condition, required.Any(IsOpen), NamesLabels(expression));
    }

    private static bool IsOpen(FilterExpression expression) =>
        expression is FilterExpression.Comparison { Field.Text: "state", Operator: "=" or ":" } comparison
        && comparison.Value.Text.ToUpperInvariant() is "OPEN" or "REGRESSION_STATE_OPEN";

    private static bool NamesLabels(FilterExpression? expression) => expression switch
    {
        FilterExpression.And and => and.Parts.Any(NamesLabels),
        FilterExpression.Or or => or.Parts.Any(NamesLabels),
        FilterExpression.Not not => NamesLabels(not.Inner),
        FilterExpression.Comparison comparison => comparison.Field.Text.Split('.')[0] == "labels",
        _ => false,
    };

    private static (Func<T, bool> Condition, FilterExpression? Expression) Parse<T>(string filter, FilterFields<T> fields)
    {
        try
        {
            var expression = FilterParser.Parse(filter);
            return (fields.ToCondition(expression), expression);
        }
        catch (FilterException error)
        {
            throw FleetException.InvalidArgument(error.Message);
        }
    }

    private static Google.Protobuf.Reflection.EnumDescriptor FindEnum(string name) =>
        FleetReflection.Descriptor.FindTypeByName<Google.Protobuf.Reflection.EnumDescriptor>(name);
}
