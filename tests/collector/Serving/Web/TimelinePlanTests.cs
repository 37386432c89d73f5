using System.Globalization;
using XMailFleet.Collector.Serving.Web.Parts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Tests.Serving.Web;

public sealed class TimelinePlanTests
{
    [Fact]
    public void Timeline_OverlappingRecordsOfAHost_LieOnLanesOfTheirOwn()
    {
        var plan = TimelinePlan.Of(
        [
            Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(9), TimeSpan.FromHours(4)),
            Samples.Regression("mx1", 2, Severity.Error, TimeSpan.FromHours(7), TimeSpan.FromHours(4)),
            Samples.Regression("mx1", 3, Severity.Error, TimeSpan.FromHours(2)),
        ], Samples.Now);
        var bars = Assert.Single(plan.Rows).Bars.ToDictionary(bar => bar.Regression.Name[^1]);
        Assert.NotEqual(bars['1'].Y, bars['2'].Y);
        Assert.Equal(bars['1'].Y, bars['3'].Y);
    }

    [Fact]
    public void Timeline_Positions_RunFromDetectionToRecoveryInsideTheEdges()
    {
        var plan = TimelinePlan.Of(
        [
            Samples.Regression("mx1", 1, Severity.Error, TimeSpan.FromHours(10), TimeSpan.FromHours(5)),
            Samples.Regression("mx2", 1, Severity.Error, TimeSpan.FromHours(1)),
        ], Samples.Now);
        var (first, second) = (plan.Rows[0].Bars[0], plan.Rows[1].Bars[0]);
        Assert.Equal(1.5, Percent(first.From));
        Assert.Equal(50, Percent(first.To));
        Assert.Equal(98.5, Percent(second.To));
    }

    [Fact]
    public void Timeline_NothingRecorded_IsEmpty() => Assert.Empty(TimelinePlan.Of([], Samples.Now).Rows);

    private static double Percent(string position) => double.Parse(position.TrimEnd('%'), CultureInfo.InvariantCulture);
}
