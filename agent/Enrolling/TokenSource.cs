using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Agent.Enrolling;

/// <summary>Where the token comes from: standard input, or a file. Never an argument, which everybody on the host can see.</summary>
internal static class TokenSource
{
    private const int MostCharacters = 1000;

    /// <exception cref="EnrollException">None came.</exception>
    public static async Task<string> ReadAsync(string? file, IEnrollWords words, CancellationToken ct)
    {
        using var reader = file is null ? Console.In : new StreamReader(Open(file, words));
        var text = new char[MostCharacters];
        var length = await reader.ReadBlockAsync(text, ct);
        var token = new string(text, 0, length).Trim();
        return token.Length > 0 ? token : throw new EnrollException(words.TokenMissing);
    }

    private static FileStream Open(string file, IEnrollWords words)
    {
        try
        {
            if (OperatingSystem.IsLinux() && LinuxCalls.Status(file, followsLinks: true) is { IsRegular: true, IsOpenToOthers: true } open)
                throw new EnrollException(words.TokenFileOpen(file, open.ModeText));
            return OwnFile.OpenAnyToRead(file);
        }
        catch (IOException failure)
        {
            throw new EnrollException(failure.Message);
        }
    }
}
