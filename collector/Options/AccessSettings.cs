using XMailFleet.Programs.Options;
using XMailFleet.V1;

namespace XMailFleet.Collector.Options;

/// <summary>Options of commands about people and scripts.</summary>
internal static class AccessSettings
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    public static Setting<string?> Role { get; } = new("role", AsText(ValueForms.Choice("viewer", "operator", "admin")), words => words.Role, null);

    public static Setting<string?> OutDirectory { get; } = new("out", ValueForms.Directory, words => words.OutDirectory, ".");

    public static Setting<string?> OutFile { get; } = new("out", ValueForms.Text("FILE"), words => words.OutFile, null);

    public static Setting<TimeSpan> Lifetime { get; } =
        new("lifetime", ValueForms.Span(Hour, TimeSpan.FromDays(30)), words => words.Lifetime, TimeSpan.FromDays(30));

    public static Setting<string?> Description { get; } = new("description", ValueForms.Text("TEXT"), words => words.Description, null);

    public static Setting<TimeSpan> Expires { get; } =
        new("expires", ValueForms.Span(Hour, TimeSpan.FromDays(3660)), words => words.Expires, TimeSpan.FromDays(90));

    public static Setting<int> Limit { get; } = new("limit", ValueForms.WholeNumber(1, 100_000), words => words.Limit, 100);

    /// <summary>The role that must be given.</summary>
    public static Role ReadRole(OptionReader reader)
    {
        var text = reader.Read(Role);
        if (text is null) reader.Refuse(words => words.RoleMissing(Role.Option.Name));
        return text is not null && Enum.TryParse<Role>(text, ignoreCase: true, out var role) ? role : V1.Role.Unspecified;
    }

    private static ValueForm<string?> AsText(ValueForm<string> form) =>
        new(form.Placeholder, (string text, out string? value) => form.TryRead(value = text, out _), form.Expected) { Choices = form.Choices };
}
