using System.Globalization;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>How the values of an option are written.</summary>
/// <param name="Placeholder">Stands for a value in help: <c>PORT</c>, or the choices, <c>text|json</c>.</param>
/// <param name="TryRead">Reads one, and refuses what is out of range.</param>
/// <param name="Expected">What a value must be, for the sentence that refuses another.</param>
public sealed record ValueForm<T>(string Placeholder, TryRead<T> TryRead, Func<IValueWords, string> Expected)
{
    /// <summary>Least and most, as one writes them; null where there is no range.</summary>
    public (string Least, string Most)? Range { get; init; }

    /// <summary>All values, where they are few; else empty.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A value as one writes it.</summary>
    public Func<T, string> Format { get; init; } = value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
}
