namespace XMailFleet.Programs.Options;

/// <summary>Settings that every command of both programs has.</summary>
public static class CommonSettings
{
    /// <summary>Path of the configuration file.</summary>
    public static Setting<string?> Config { get; } = new("config", ValueForms.Text("FILE"), words => words.Config, null);

    /// <summary>Language of what people read.</summary>
    public static Setting<string> Language { get; } = new("lang", ValueForms.Choice("en", "ja"), words => words.Lang, "", words => words.AsTheLocale);

    /// <summary>Both.</summary>
    public static IReadOnlyList<Setting> All { get; } = [Config, Language];
}
