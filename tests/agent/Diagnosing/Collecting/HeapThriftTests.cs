using XMailFleet.Diagnosing.Collecting;

namespace XMailFleet.Agent.Tests.Diagnosing.Collecting;

public sealed class HeapThriftTests
{
    [Fact]
    public void Tidy_AfterManyNewObjects_Collects()
    {
        var before = GC.CollectionCount(1);
        for (var objects = 0; objects < 1000; objects++) GC.KeepAlive(new byte[8192]);
        HeapThrift.Tidy();
        Assert.True(GC.CollectionCount(1) > before);
    }
}
