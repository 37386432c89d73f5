using System.Text.Json;
using XMailFleet.State;

namespace XMailFleet.Agent.Enrolling;

/// <summary>The agent's configuration file, where something is set in it and all else stays.</summary>
internal static class ConfigurationFile
{
    // Others read it: the unit's user among them.
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Sets values; makes the file where it is not there, and else leaves it whose it was, and open to whom it was. False where it may not be written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">By the names of the options.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<bool> TrySetAsync(string path, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            await ReplaceAsync(path, ConfigurationEdit.Set(File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : [.. "{\n}\n"u8], values), ct);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }

    private static async Task ReplaceAsync(string path, byte[] content, CancellationToken ct)
    {
        var aside = $"{path}.{Guid.NewGuid():N}";
        try
        {
            // Nobody else's before it is whole: what it replaces may be closed.
            await using (var file = OwnFile.Make(aside))
            {
                await file.WriteAsync(content, ct);
                if (OperatingSystem.IsLinux()) LinuxCalls.GiveAs(file.SafeFileHandle, path);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(aside, File.Exists(path) ? File.GetUnixFileMode(path) : Mode);
            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
