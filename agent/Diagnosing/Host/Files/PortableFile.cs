using Microsoft.Win32.SafeHandles;

namespace XMailFleet.Diagnosing.Host.Files;

/// <summary>Status and opening by .NET's own calls, for platforms other than Linux.</summary>
internal static class PortableFile
{
    public static StatusAttempt Status(string path, bool followLinks)
    {
        try
        {
            FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
            if (info.LinkTarget is not null && followLinks) return StatusOfTarget(info);
            return info.Exists || info.LinkTarget is not null
                ? StatusAttempt.Of(ToStatus(info))
                : StatusAttempt.Failed(StatusFailure.Missing, "");
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            return Failure(failure);
        }
    }

    public static SafeFileHandle? OpenForReading(string path, out StatusAttempt failure)
    {
        failure = default;
        try
        {
            // XMail's scripts replace files while they are open; the agent must not be what stops them.
            return File.OpenHandle(path, share: FileShare.ReadWrite | FileShare.Delete);
        }
        catch (Exception error) when (IsExpected(error))
        {
            failure = Failure(error);
            return null;
        }
    }

    private static StatusAttempt StatusOfTarget(FileSystemInfo link) =>
        link.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } target
            ? StatusAttempt.Of(ToStatus(target))
            : StatusAttempt.Failed(StatusFailure.Missing, "");

    private static FileStatus ToStatus(FileSystemInfo info) =>
        new(Kind(info), (info as FileInfo)?.Length ?? 0, info.LastWriteTimeUtc)
        {
            Mode = OperatingSystem.IsWindows() ? null : (int)info.UnixFileMode,
        };

    private static FileKind Kind(FileSystemInfo info) =>
        info.LinkTarget is not null ? FileKind.Link
        : info.Attributes.HasFlag(FileAttributes.Directory) ? FileKind.Directory
        : info.Attributes.HasFlag(FileAttributes.Device) ? FileKind.Device
        : FileKind.Regular;

    private static StatusAttempt Failure(Exception failure) => StatusAttempt.Failed(
        failure switch
        {
            FileNotFoundException or DirectoryNotFoundException or PathTooLongException => StatusFailure.Missing,
            UnauthorizedAccessException => StatusFailure.Denied,
            IOException when failure.Message.Contains("symbolic link", StringComparison.Ordinal) => StatusFailure.Loop,
            _ => StatusFailure.Other,
        },
        failure.Message);

    private static bool IsExpected(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;
}
