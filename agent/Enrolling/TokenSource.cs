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
        // The first line: whoever pastes at a terminal is not to wait for more.
        var (text, one) = (new System.Text.StringBuilder(), new char[1]);
        while (text.Length < MostCharacters && await reader.ReadAsync(one, ct) == 1 && (one[0] != '\n' || text.ToString().Trim().Length == 0)) text.Append(one[0]);
        var token = text.ToString().Trim();
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
