using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>
/// A file whose flush reaches the disk. LiteDB asks a stream that it was given only for a plain flush.
/// </summary>
internal sealed class DurableFileStream(string path)
    : FileStream(path, OwnFile.Opening(FileMode.OpenOrCreate, FileShare.Read, bufferSize: 0))
{
    public override void Flush() => Flush(flushToDisk: true);
}
