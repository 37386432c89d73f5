namespace XMailFleet.State;

/// <summary>Files in a <see cref="GivenDirectory"/>.</summary>
internal static class GivenFile
{
    /// <summary>Puts a file of the owner's in the place of whatever is there, whole or not at all. Nothing there is followed.</summary>
    /// <param name="path">In the directory.</param>
    /// <param name="content">What it is to hold.</param>
    /// <param name="owner">Whom it is given to; null for us.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task WriteAsync(string path, string content, uint? owner, CancellationToken ct)
    {
        var aside = $"{path}.{OwnDirectory.RandomName()}";
        try
        {
            // By a name that nobody could guess, and through what was opened: whoever may write to the directory gains nothing by exchanging it.
            await using (var file = OwnFile.Make(aside))
            {
                if (owner is { } user) LinuxCalls.Give(file.SafeFileHandle, user);
                await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(content), ct).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(aside, path, overwrite: true);
        }
        catch
        {
            File.Delete(aside);
            throw;
        }
    }
}
