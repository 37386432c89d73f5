namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Attempt to read a status: a value, or a failure with the operating system's words for it.</summary>
internal readonly record struct StatusAttempt(FileStatus? Value, StatusFailure Failure, string Detail)
{
    /// <summary>Why the path was not followed; null where that is not the failure.</summary>
    public PathBarrier? Barrier { get; private init; }

    public static StatusAttempt BarredBy(PathBarrier barrier) => new(null, StatusFailure.Barred, "") { Barrier = barrier };

    public static StatusAttempt Of(FileStatus value) => new(value, StatusFailure.None, "");

    public static StatusAttempt Failed(StatusFailure failure, string detail) => new(null, failure, detail);
}
