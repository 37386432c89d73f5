using System.Text.Json;

namespace XMailFleet.Agent.Enrolling;

/// <summary>The agent's configuration file, where something is set in it and all else stays.</summary>
internal static class ConfigurationFile
{
    // Others read it: the unit's user among them.
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>Sets values; makes the file where it is not there. False where it may not be written.</summary>
    /// <param name="path">The file.</param>
    /// <param name="values">By the names of the options.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<bool> TrySetAsync(string path, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            var content = ConfigurationEdit.Set(File.Exists(path) ? await File.ReadAllBytesAsync(path, ct) : [.. "{\n}\n"u8], values);
            var aside = $"{path}.{Guid.NewGuid():N}";
            await File.WriteAllBytesAsync(aside, content, ct);
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(aside, File.Exists(path) ? File.GetUnixFileMode(path) : Mode);
            File.Move(aside, path, overwrite: true);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException)
        {
            return false;
        }
    }
}
