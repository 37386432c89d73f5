using XMailFleet.Programs.Options;

namespace XMailFleet.Programs.Authorities;

/// <summary>The option for further names of this machine.</summary>
public static class OwnNamesSetting
{
    /// <summary>The option.</summary>
    public static Setting<IReadOnlyList<string>> OwnNames { get; } =
        new("own-names", ValueForms.Names, words => words.OwnNames, [], words => words.OfThisMachine);
}
