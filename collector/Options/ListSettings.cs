using XMailFleet.Collector.Serving.Listings;
using XMailFleet.Programs.Options;

namespace XMailFleet.Collector.Options;

/// <summary>Options of commands that list.</summary>
internal static class ListSettings
{
    /// <summary>One of <see cref="ListForms"/>.</summary>
    public static Setting<string> Form { get; } =
        new("output", ValueForms.Choice(ListForms.All), words => words.OutputForm, ListForms.Table) { Letter = 'o' };
}
