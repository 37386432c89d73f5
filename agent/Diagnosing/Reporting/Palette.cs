namespace XMailFleet.Diagnosing.Reporting;

/// <summary>Colours of a terminal, or none.</summary>
internal sealed class Palette(bool colours)
{
    /// <summary>Colours only where stdout is a terminal and NO_COLOR is not set (no-color.org).</summary>
    public static Palette ForConsole() => new(
        !Console.IsOutputRedirected
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") is not "dumb");

    public string Good(string text) => Paint("32", text);

    public string Bad(string text) => Paint("1;31", text);

    public string Doubtful(string text) => Paint("33", text);

    public string Strong(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    private string Paint(string code, string text) => colours ? $"\e[{code}m{text}\e[0m" : text;
}
