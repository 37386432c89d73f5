namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Attempt to read a status: a value, or a failure with the operating system's words for it.</summary>
internal readonly record struct StatusAttempt(FileStatus? Value, StatusFailure Failure, string Detail)
{
    public static StatusAttempt Of(FileStatus value) => new(value, StatusFailure.None, "");

    public static StatusAttempt Failed(StatusFailure failure, string detail) => new(null, failure, detail);
}
