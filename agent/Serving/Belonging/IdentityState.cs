using XMailFleet.Identities;
using XMailFleet.State;

namespace XMailFleet.Agent.Serving.Belonging;

/// <summary>
/// The directory of an agent's identity, as whoever enrolls it works on it: root, mostly, for the user that the agent runs as. What is made
/// there belongs to that user.
/// </summary>
internal sealed class IdentityState
{
    private const string Beginning = "enrolling.pem";

    private readonly string _directory;
    private readonly uint? _owner;

    private IdentityState(string directory, uint? owner) => (_directory, _owner) = (directory, owner);

    /// <summary>Makes it where it is not there.</summary>
    /// <param name="directory">Its path.</param>
    /// <param name="user">Whom it is given to where it is made by root; where he is not known, it stays root's.</param>
    /// <exception cref="StateException">It, or something on the way to it, is somebody else's.</exception>
    public static IdentityState Open(string directory, string user) =>
        new(directory, OperatingSystem.IsLinux() ? GivenDirectory.Prepare(directory, user) : MakePlain(directory));

    /// <summary>The key for a token: the one that was made for it before, where an answer was lost.</summary>
    public async Task<SigningKey> KeyForAsync(string tokenHash, CancellationToken ct)
    {
        var path = Path.Combine(_directory, Beginning);
        if (OwnFile.IsThere(path) && await ReadAsync(path, ct) is var text && text.StartsWith(tokenHash, StringComparison.Ordinal))
        {
            try
            {
                return SigningKey.FromPem(text[(tokenHash.Length + 1)..]);
            }
            catch (InvalidDataException)
            {
                // It was cut off: another one is made.
            }
        }

        var key = SigningKey.Make();
        await GivenFile.WriteAsync(path, $"{tokenHash}\n{key.ToPem()}", _owner, ct);
        return key;
    }

    /// <summary>Keeps the identity, and forgets how it began.</summary>
    public async Task KeepAsync(AgentIdentity identity, CancellationToken ct)
    {
        await GivenFile.WriteAsync(IdentityFile.In(_directory), identity.ToText(), _owner, ct);
        File.Delete(Path.Combine(_directory, Beginning));
    }

    private static async Task<string> ReadAsync(string path, CancellationToken ct)
    {
        var text = new char[4 << 10];
        using var reader = new StreamReader(OwnFile.OpenToRead(path));
        return new string(text, 0, await reader.ReadBlockAsync(text, ct));
    }

    private static uint? MakePlain(string directory)
    {
        if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        // One that is there is as an administrator, or the installation of the service, has left it.
        else if (!Directory.Exists(directory)) WindowsAccess.Close(directory, account: null);
        return null;
    }
}
