
namespace XMailFleet.Diagnosing.Keys.Der;

/// <summary>
/// Tells what a parser threw because of its input. Bouncy Castle documents no closed set of exceptions for malformed
/// input, and a file that it trips over must not end a diagnosis: everything counts but what the process itself lacks.
/// </summary>
internal static class Malformed
{
    public static bool Is(Exception error) =>
        error is not (OutOfMemoryException or OperationCanceledException or ThreadInterruptedException);
}
