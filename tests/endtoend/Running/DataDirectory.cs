namespace XMailFleet.EndToEnd.Tests.Running;

/// <summary>A data directory for a collector, removed with everything in it.</summary>
internal sealed class DataDirectory : IDisposable
{
    public string FullName { get; } = Directory.CreateTempSubdirectory("xmailfleet-data-").FullName;

    public void Dispose() => Directory.Delete(FullName, recursive: true);
}
