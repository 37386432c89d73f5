namespace XMailFleet.Diagnosing.Looking;

/// <summary>Whoever has the rights to look at the host does not answer.</summary>
/// <param name="path">The socket that was tried.</param>
/// <param name="cause">What happened there.</param>
internal sealed class LookerUnavailableException(string path, Exception cause) : Exception($"No answer from the looker at {path}.", cause)
{
    /// <summary>The socket that was tried.</summary>
    public string Path { get; } = path;
}
