using System.Globalization;

namespace XMailFleet.Agent.Tests;

/// <summary>How far a test by chance goes: short as a rule, as far as one likes by an environment variable.</summary>
internal static class Extent
{
    /// <summary>The number in the environment variable <paramref name="name"/>, or <paramref name="otherwise"/>.</summary>
    public static int Of(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
