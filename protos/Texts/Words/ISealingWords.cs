namespace XMailFleet.Texts;

/// <summary>What is said of the keys that a collector keeps: where one is missing, or is not the one.</summary>
public interface ISealingWords
{
    /// <param name="path">Where the wrapping key is to be.</param>
    string WrappingKeyMissing(string path);

    /// <param name="path">What holds something else.</param>
    string NoWrappingKey(string path);

    /// <param name="place">Where the wrapping key is kept.</param>
    string WrongWrappingKey(string place);

    string AuthorityDamaged { get; }

    /// <param name="path">What holds something else.</param>
    string NoCollectorId(string path);
}
