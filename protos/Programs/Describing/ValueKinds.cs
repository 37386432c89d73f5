using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Describing;

/// <summary>Tells it from how a value is shown in help.</summary>
internal static class ValueKinds
{
    public static ValueKind Of(Setting setting) => Of(setting.Placeholder, setting.Choices);

    public static ValueKind Of(Parameter parameter) => Of(parameter.Name, parameter.Choices);

    private static ValueKind Of(string? shown, IReadOnlyList<string> choices) =>
        choices.Count > 0 ? ValueKind.Choice
        : shown switch
        {
            "FILE" or "PATH" => ValueKind.File,
            "DIR" => ValueKind.Directory,
            _ => ValueKind.Typed,
        };
}
