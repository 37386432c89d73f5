using System.Globalization;
using XMailFleet.Diagnosing.Watching;
using XMailFleet.Testing;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Watching;

public sealed class KernelEventsTests : IDisposable
{
    private readonly ScratchDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Drain_MoreEventsThanTheQueueHolds_SaysThatSomeAreLost()
    {
        using var events = Watch(_ => true);
        var limit = int.Parse(File.ReadAllText("/proc/sys/fs/inotify/max_queued_events"), CultureInfo.InvariantCulture);
        // Each makes two: its creation and its end.
        for (var number = 0; number <= limit / 2; number++) _directory.Write(number.ToString(CultureInfo.InvariantCulture), "");

        events.Drain(out var lost);

        Assert.True(lost);
        events.Drain(out lost);
        Assert.False(lost);
    }

    [Fact]
    public void Drain_NamesThatDoNotMatter_GivesNothing()
    {
        using var events = Watch(name => name == "server.key");
        _directory.Write("message.id", "1");
        Assert.Empty(events.Drain(out _));

        _directory.Write("server.key", "1");
        Assert.Equal([DiagnosisPart.KeyMaterial], events.Drain(out _));
    }

    [Fact]
    public void TryWatch_PlacesThatAreNotThere_WatchesTheOthers()
    {
        using var events = KernelEvents.TryWatch(
        [
            new WatchedPlace("/no/such/directory", DiagnosisPart.OpenSsl, _ => true),
            new WatchedPlace(_directory.Path, DiagnosisPart.KeyMaterial, _ => true),
            new WatchedPlace(_directory.Path, DiagnosisPart.TlsConfig, _ => true),
        ])!;

        _directory.Write("server.key", "1");

        Assert.Equal([DiagnosisPart.KeyMaterial, DiagnosisPart.TlsConfig], events.Drain(out _).Order());
    }

    private KernelEvents Watch(Func<string, bool> concerns) =>
        KernelEvents.TryWatch([new WatchedPlace(_directory.Path, DiagnosisPart.KeyMaterial, concerns)])!;
}
