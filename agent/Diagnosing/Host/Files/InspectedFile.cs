using System.Runtime.InteropServices;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>
/// A file's facts together with its content. The content is empty unless the state is <see cref="FileState.Present"/>.
/// </summary>
/// <param name="ChangedWhileRead">True where size or modification time changed during the read.</param>
internal sealed record InspectedFile(FileFacts Facts, ReadOnlyMemory<byte> Content, bool ChangedWhileRead)
{
    /// <summary>Those beside root who could have written it, or chosen the file.</summary>
    public IReadOnlyList<Placer> Authors { get; init; } = [];

    /// <summary>Limit for server.cert, server.key and files like them: long chains are some ten kilobytes.</summary>
    public const int KeyMaterialLimit = 1 << 20;

    /// <summary>Limit for certs.pem: the trust list of a whole distribution is about a quarter of a megabyte.</summary>
    public const int CaFileLimit = 4 << 20;

    /// <summary>
    /// Reads <paramref name="path"/> if it is a regular file of at most <paramref name="limit"/> bytes. Never throws
    /// and never waits; a larger file is <see cref="FileState.Oversized"/> and is not read.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="limit">Bytes.</param>
    /// <param name="authors">Those beside root who named the path.</param>
    public static InspectedFile Read(string path, int limit, IReadOnlyList<Placer>? authors = null)
    {
        var facts = FileInspector.InspectStatus(path, out _, authors);
        if (facts.State is not FileState.Present) return new InspectedFile(facts, default, false);
        var reading = RegularFile.Read(path, limit, authors);
        Apply(reading, facts);
        return new InspectedFile(facts, reading.Content, reading.ChangedWhileRead) { Authors = reading.Authors };
    }

    /// <summary>
    /// The same for what a server reads whose user is the author: where he may see the file and not read it, it is
    /// <see cref="FileState.Unreadable"/>.
    /// </summary>
    public static InspectedFile ReadFor(IReadOnlyList<Placer> authors, string path, int limit)
    {
        var file = Read(path, limit, authors);
        return file with { Facts = FileInspector.AsSeenBy(authors, file.Facts) };
    }

    /// <summary>The same for a text of at most <paramref name="maxLines"/> lines: one of more is <see cref="FileState.Oversized"/>, too.</summary>
    public static InspectedFile ReadText(string path, int limit, int maxLines, IReadOnlyList<Placer>? authors = null)
    {
        var file = Read(path, limit, authors);
        if (file.Content.Span.Count((byte)'\n') <= maxLines) return file;
        file.Facts.State = FileState.Oversized;
        return file with { Content = default };
    }

    /// <summary>Overwrites what was read, for whoever has read key material and is done with it.</summary>
    public void Wipe()
    {
        if (MemoryMarshal.TryGetArray(Content, out var bytes)) bytes.AsSpan().Clear();
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
            case RegularFile.Outcome.NotOpened when reading.Failure.Failure is StatusFailure.Missing:
                facts.State = FileState.Missing;
                break;
            default:
                // Also a name that a FIFO took between the two looks: the next diagnosis will say so.
                FileInspector.Fail(facts, reading.Failure);
                break;
        }
    }
}
