using System.Text;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Commands.Access;

/// <summary>A password as somebody types it: twice and unseen on a terminal, else a line of standard input.</summary>
internal static class PasswordEntry
{
    // Longer than any that the collector takes.
    private const int MostCharacters = 1024;

    /// <exception cref="CommandRefusal">There is none.</exception>
    public static async Task<string> ReadAsync(Asking asking, string user, CancellationToken ct)
    {
        var words = Words.UserCommands(asking.Language);
        if (Console.IsInputRedirected) return Checked(await ReadLineAsync(Console.In, ct));
        var first = Checked(await TypeAsync(asking, words.EnterPassword(user)));
        return first == await TypeAsync(asking, words.RepeatPassword)
            ? first
            : throw new CommandRefusal(language => Words.UserCommands(language).PasswordsDiffer);
    }

    private static string Checked(string password) =>
        password.Length > 0 ? password : throw new CommandRefusal(language => Words.UserCommands(language).PasswordMissing);

    private static async Task<string> ReadLineAsync(TextReader input, CancellationToken ct)
    {
        var buffer = new char[MostCharacters + 1];
        var length = await input.ReadBlockAsync(buffer, ct);
        var line = new string(buffer, 0, length).Split('\n')[0].TrimEnd('\r');
        return line.Length <= MostCharacters ? line : throw new CommandRefusal(language => Words.UserCommands(language).PasswordTooLong(MostCharacters));
    }

    private static async Task<string> TypeAsync(Asking asking, string prompt)
    {
        await asking.Parsed.InvocationConfiguration.Error.WriteAsync(prompt);
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key is not ConsoleKey.Backspace) typed.Append(key.KeyChar is '\0' ? "" : key.KeyChar.ToString());
            else if (typed.Length > 0) typed.Length--;
        }

        await asking.SayAsync("");
        return typed.ToString();
    }
}
