using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// A file's facts together with its content. The content is empty unless the state is <see cref="FileState.Present"/>.
/// </summary>
/// <param name="ChangedWhileRead">True where size or modification time changed during the read.</param>
internal sealed record InspectedFile(FileFacts Facts, ReadOnlyMemory<byte> Content, bool ChangedWhileRead)
{
    /// <summary>Limit for server.cert, server.key and files like them: long chains are some ten kilobytes.</summary>
    public const int KeyMaterialLimit = 1 << 20;

    /// <summary>Limit for certs.pem: the trust list of a whole distribution is about a quarter of a megabyte.</summary>
    public const int CaFileLimit = 16 << 20;

    /// <summary>
    /// Reads <paramref name="path"/> if it is a regular file of at most <paramref name="limit"/> bytes. Never throws
    /// and never waits; a larger file is <see cref="FileState.Oversized"/> and is not read.
    /// </summary>
    public static InspectedFile Read(string path, int limit)
    {
        var facts = FileInspector.InspectStatus(path, out _);
        if (facts.State is not FileState.Present) return new InspectedFile(facts, default, false);
        var reading = RegularFile.Read(path, limit);
        Apply(reading, facts);
        return new InspectedFile(facts, reading.Content, reading.ChangedWhileRead);
    }

    private static void Apply(RegularFile.Reading reading, FileFacts facts)
    {
        switch (reading.Outcome)
        {
            case RegularFile.Outcome.Read when reading.Content.IsEmpty:
                facts.State = FileState.Empty;
                break;
            case RegularFile.Outcome.Read:
                facts.SizeBytes = reading.Content.Length;
                break;
            case RegularFile.Outcome.Oversized:
                facts.State = FileState.Oversized;
                break;
            case RegularFile.Outcome.NotOpened when reading.Failure is StatusFailure.Missing:
                facts.State = FileState.Missing;
                break;
            default:
                // Also a name that a FIFO took between the two looks: the next diagnosis will say so.
                FileInspector.Fail(facts, StatusAttempt.Failed(reading.Failure, reading.Detail));
                break;
        }
    }
}
