using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Something on the command line that says what it is for.</summary>
public interface IDescribed
{
    /// <summary>What it is for.</summary>
    /// <param name="language">Of the sentence.</param>
    string Describe(Language language);
}
