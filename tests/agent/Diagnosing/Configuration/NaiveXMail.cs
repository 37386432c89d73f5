using System.Text;

namespace XMailFleet.Agent.Tests.Diagnosing.Configuration;

/// <summary>
/// A second, naive reading of XMail's grammars, byte by byte from the facts and in the manner of C, to hold the
/// product's own reading against.
/// </summary>
internal static class NaiveXMail
{
    /// <summary>Value of a variable of server.tab, or null: fgets, strip, comment, strtok, dequote, first wins.</summary>
    public static string? Variable(byte[] file, string name)
    {
        var position = 0;
        while (position < file.Length)
        {
            var buffer = new List<byte>();
            while (position < file.Length && buffer.Count < 2046)
            {
                buffer.Add(file[position]);
                if (file[position++] == '\n') break;
            }

            var zero = buffer.IndexOf(0);
            if (zero >= 0) buffer.RemoveRange(zero, buffer.Count - zero);
            while (buffer.Count > 0 && (buffer[^1] == '\r' || buffer[^1] == '\n')) buffer.RemoveAt(buffer.Count - 1);
            if (buffer.Count == 0 || buffer[0] == '#') continue;

            var tokens = new List<string>();
            var token = new StringBuilder();
            foreach (var b in buffer.Append((byte)'\t'))
            {
                if (b != '\t') token.Append((char)b);
                else if (token.Length > 0)
                {
                    tokens.Add(Dequote(token.ToString()));
                    token.Clear();
                }
            }

            if (tokens.Count >= 2 && tokens[0] == name) return tokens[1];
        }

        return null;
    }

    /// <summary>(disabled, port) of a listening component, scanned like the server's own loop.</summary>
    public static (bool Disabled, int Port) Listener(IReadOnlyList<string> arguments, char letter, int port) =>
        Scan(arguments, letter, port, []);

    /// <summary>Values of the address switches that a listening component comes to read.</summary>
    public static List<string> Addresses(IReadOnlyList<string> arguments, char letter)
    {
        var addresses = new List<string>();
        Scan(arguments, letter, 0, addresses);
        return addresses;
    }

    private static (bool Disabled, int Port) Scan(IReadOnlyList<string> arguments, char letter, int port, List<string> addresses)
    {
        var (withValue, stops) = letter switch
        {
            'C' => ("ptIX", false),
            'W' => ("pI", true),
            'P' => ("ptwIX", false),
            'B' => ("pI", true),
            'S' => ("ptIXre", false),
            'X' => ("pI", true),
            _ => ("pI", false),
        };
        var disabled = false;
        for (var i = 0; i < arguments.Count; i++)
        {
            var a = arguments[i] + "\0\0\0";
            if (a[0] != '-' || a[1] != letter) continue;
            if (a[2] == '-')
            {
                disabled = true;
                if (stops) break;
            }
            else if (withValue.Contains(a[2]) && a[2] != '\0')
            {
                i++;
                if (i < arguments.Count && a[2] == 'p') port = (ushort)Atoi(arguments[i]);
                if (i < arguments.Count && a[2] == 'I') addresses.Add(arguments[i]);
            }
        }

        return (disabled, port);
    }

    /// <summary>MAIL_CMD_LINE in tokens, with a cursor like the server's.</summary>
    public static List<string> Split(string line)
    {
        var tokens = new List<string>();
        var i = 0;
        while (true)
        {
            while (i < line.Length && (line[i] == ' ' || line[i] == '\t')) i++;
            if (i == line.Length) return tokens;
            var token = "";
            if (line[i] == '"')
            {
                for (i++; i < line.Length;)
                {
                    if (line[i] != '"')
                    {
                        token += line[i++];
                        continue;
                    }

                    i++;
                    if (i == line.Length || line[i] != '"') break;
                    token += line[i++];
                }
            }
            else
            {
                for (; i < line.Length && line[i] != ' ' && line[i] != '\t'; i++) token += line[i];
            }

            tokens.Add(token);
        }
    }

    public static long Atoi(string text)
    {
        var trimmed = text.TrimStart(' ', '\t', '\n', '\v', '\f', '\r');
        var sign = 1;
        if (trimmed.Length > 0 && trimmed[0] is '+' or '-')
        {
            sign = trimmed[0] == '-' ? -1 : 1;
            trimmed = trimmed[1..];
        }

        var digits = new string(trimmed.TakeWhile(c => c is >= '0' and <= '9').ToArray());
        if (digits.Length == 0) return 0;
        var value = System.Numerics.BigInteger.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) * sign;
        value = System.Numerics.BigInteger.Min(System.Numerics.BigInteger.Max(value, long.MinValue), long.MaxValue);
        return unchecked((int)(long)value);
    }

    private static string Dequote(string token)
    {
        if (token[0] != '"') return token;
        var result = "";
        for (var i = 1; i < token.Length && token[i] != '"'; i++)
        {
            if (token[i] == '\\' && i + 1 < token.Length && token[i + 1] == '"') i++;
            result += token[i];
        }

        return result;
    }
}
