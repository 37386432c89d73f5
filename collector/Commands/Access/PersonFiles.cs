using XMailFleet.Identities;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands.Access;

/// <summary>The files by which somebody shows who they are: for <c>grpcurl</c>, and whatever else speaks TLS.</summary>
/// <param name="Key">Path of the private key.</param>
/// <param name="Certificate">Path of the certificate.</param>
/// <param name="Authority">Path of the authority's certificate.</param>
internal sealed record PersonFiles(string Key, string Certificate, string Authority)
{
    public static PersonFiles In(string directory, string name) => new(
        Path.Combine(directory, $"{name}.key"), Path.Combine(directory, $"{name}.pem"), Path.Combine(directory, "authority.pem"));

    /// <summary>Refuses to write over a key, or over anything else that may be needed.</summary>
    public void CheckFree()
    {
        foreach (var path in new[] { Key, Certificate })
            if (Attempt(path, () => OwnFile.IsThere(path))) throw There(path);
    }

    /// <summary>Makes them. The authority's may be there from before, where it is the same.</summary>
    public async Task WriteAsync(SigningKey key, string certificate, string authority, CancellationToken ct)
    {
        var isKnown = Attempt(Authority, () => OwnFile.IsThere(Authority));
        if (isKnown && await ContentAsync(Authority, ct) != authority) throw There(Authority);
        var directory = Path.GetDirectoryName(Path.GetFullPath(Key))!;
        Attempt(directory, () => Directory.Exists(directory) || Make(directory));
        // The key first: a certificate without it is of no use to anybody.
        await NewFile.WriteAsync(Key, key.ToPem(), ct);
        await NewFile.WriteAsync(Certificate, certificate, ct);
        if (!isKnown) await NewFile.WriteAsync(Authority, authority, ct);
    }

    private static bool Make(string directory)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(directory);
        else Directory.CreateDirectory(directory, OwnDirectory.Mode);
        return true;
    }

    // A few hundred bytes; more is none of ours.
    private static async Task<string> ContentAsync(string path, CancellationToken ct)
    {
        try
        {
            using var reader = new StreamReader(OwnFile.OpenAnyToRead(path));
            var buffer = new char[16 << 10];
            return new string(buffer, 0, await reader.ReadBlockAsync(buffer, ct));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewFile.CannotWrite(path, failure);
        }
    }

    private static bool Attempt(string path, Func<bool> act)
    {
        try
        {
            return act();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw NewFile.CannotWrite(path, failure);
        }
    }

    private static CommandRefusal There(string path) => new(language => Words.UserCommands(language).FileThere(path));
}
