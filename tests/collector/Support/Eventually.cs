namespace XMailFleet.Collector.Tests.Support;

/// <summary>Waits as long as it takes; what never holds ends with a failure.</summary>
internal static class Eventually
{
    public static Task HoldsAsync(Func<bool> holds) => HoldsAsync(() => Task.FromResult(holds()));

    public static async Task HoldsAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }
}
