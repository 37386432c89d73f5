namespace XMailFleet.Fleet.Filtering;

/// <summary>A filter as it was understood.</summary>
internal abstract record FilterExpression
{
    /// <summary>All of these hold; none of them is itself an <see cref="And"/>.</summary>
    public sealed record And(IReadOnlyList<FilterExpression> Parts) : FilterExpression;

    /// <summary>At least one of these holds.</summary>
    public sealed record Or(IReadOnlyList<FilterExpression> Parts) : FilterExpression;

    /// <summary>This does not hold.</summary>
    public sealed record Not(FilterExpression Inner) : FilterExpression;

    /// <summary>A field compared with a value. The operator is one of <c>= != &lt; &lt;= &gt; &gt;= :</c>.</summary>
    public sealed record Comparison(FilterToken Field, string Operator, FilterToken Value) : FilterExpression;
}
