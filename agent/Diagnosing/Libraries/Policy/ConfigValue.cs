using System.Globalization;

namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>A value of openssl.cnf and where it stands.</summary>
internal sealed record ConfigValue(string Name, string Value, string Path, int LineNumber)
{
    /// <summary>"PATH:LINE".</summary>
    public string Location => LocationOf(Path, LineNumber);

    public static string LocationOf(string path, int lineNumber) => string.Create(CultureInfo.InvariantCulture, $"{path}:{lineNumber}");
}
