using System.Text;

namespace XMailFleet.Agent.Tests.Diagnosing.Keys;

/// <summary>
/// Text like what editors, scripts and accidents make of PEM files. The same seed gives the same text. NUL bytes are left out by
/// <paramref name="hasNul"/>: what they do in a key file depends on how far OpenSSL had read it before.
/// </summary>
internal sealed class PemMutations(int seed, IReadOnlyList<string> blocks, bool hasNul = true)
{
    private static readonly string[] Noise =
    [
        "\n", "\r\n", " ", "\t", "some text\n", "Bag Attributes\n    localKeyID: 01\n", "\uFEFF", "-----BEGIN FOO-----\n",
        "-----END FOO-----\n", "-----BEGIN FOO-----\nAAAA\n-----END FOO-----\n", "-----BEGIN FOO-----\nA!A\n-----END FOO-----\n",
        "-----BEGIN FOO-----\n-----END FOO-----\n", "Proc-Type: 4,ENCRYPTED\n", "DEK-Info: AES-128-CBC,00\n\n", "=", "==\n",
        "-", "-----", "x: y\n", "-----BEGIN CERTIFICATE-----\n", "-----END CERTIFICATE-----\n", "-----BEGIN PRIVATE KEY-----\n",
        "é\n", "\u0001", "\0",
    ];

    // Reproducible noise, not secrets.
#pragma warning disable CA5394
    private readonly Random _random = new(seed);

    public byte[] Next()
    {
        var text = new StringBuilder();
        for (var count = _random.Next(1, 4); count > 0; count--)
        {
            if (_random.Next(3) == 0) text.Append(NextNoise());
            text.Append(blocks[_random.Next(blocks.Count)]);
        }

        for (var count = _random.Next(3); count > 0; count--) Mutate(text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private string NextNoise() => Noise[_random.Next(hasNul ? Noise.Length : Noise.Length - 1)];

    private void Mutate(StringBuilder text)
    {
        if (text.Length == 0) return;
        var position = _random.Next(text.Length);
        switch (_random.Next(7))
        {
            case 0:
                text.Insert(position, NextNoise());
                break;
            case 1:
                text.Remove(position, Math.Min(_random.Next(1, 80), text.Length - position));
                break;
            case 2:
                text[position] = (char)_random.Next(1, 127);
                break;
            case 3:
                text.Replace("\n", "\r\n");
                break;
            case 4:
                text.Replace("\n", "  \n");
                break;
            case 5:
                JoinLines(text);
                break;
            default:
                text.Length = position + 1;
                break;
        }
    }

    private void JoinLines(StringBuilder text)
    {
        for (var i = text.Length - 1; i > 0; i--)
        {
            if (text[i] == '\n' && text[i - 1] != '-' && _random.Next(2) == 0) text.Remove(i, 1);
        }
    }
#pragma warning restore CA5394
}
