using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands.Access;

/// <summary>Makes a file that nobody else may read, where none was: neither a link nor anything else in its place is followed or changed.</summary>
internal static class NewFile
{
    /// <exception cref="CommandRefusal">It cannot be made.</exception>
    public static async Task WriteAsync(string path, string content, CancellationToken ct)
    {
        try
        {
            await using var writer = new StreamWriter(OwnFile.Make(path));
            await writer.WriteAsync(content.AsMemory(), ct);
        }
        catch (IOException) when (OwnFile.IsThere(path))
        {
            throw new CommandRefusal(language => Words.UserCommands(language).FileThere(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CannotWrite(path, failure);
        }
    }

    public static CommandRefusal CannotWrite(string path, Exception failure) =>
        new(language => Words.UserCommands(language).CannotWrite(path, failure.Message.TrimEnd('.')));
}
