using XMailFleet.Programs.Starting;
using XMailFleet.State;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>The file of an agent's identity, in its state directory: 0600, and whole or not there.</summary>
internal static class IdentityFile
{
    private const string Name = "identity.pem";
    private const int MostBytes = 32 << 10;

    public static string In(string directory) => Path.Combine(directory, Name);

    /// <summary>The identity that is kept in a directory; null where none is.</summary>
    /// <exception cref="StartException">It cannot be read, or is none.</exception>
    public static AgentIdentity? Read(string directory)
    {
        var path = In(directory);
        try
        {
            if (!OwnFile.IsThere(path)) return null;
            using var reader = new StreamReader(OwnFile.OpenToRead(path));
            var text = new char[MostBytes];
            return AgentIdentity.Read(new string(text, 0, reader.ReadBlock(text)));
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException or StateException)
        {
            throw new StartException(words => words.IdentityCannotBeRead(path, failure.Message.TrimEnd('.')), failure);
        }
    }

    /// <summary>Puts an identity in the place of the one that is kept. The directory is this user's.</summary>
    public static Task WriteAsync(string directory, AgentIdentity identity, CancellationToken ct) => OwnFile.WriteAsync(In(directory), identity.ToText(), ct);
}
