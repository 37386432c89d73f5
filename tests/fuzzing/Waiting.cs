namespace XMailFleet.Fuzzing;

/// <summary>The fuzzer calls a target and wants to know when it returns how it went: what a target asks is waited for.</summary>
internal static class Waiting
{
    public static T For<T>(Func<Task<T>> ask) => Task.Run(ask).GetAwaiter().GetResult();
}
