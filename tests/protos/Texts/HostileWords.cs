namespace XMailFleet.Tests.Texts;

/// <summary>Values with which a host would have others type <c>pwned</c>, or see what is not there.</summary>
internal static class HostileWords
{
    private static readonly string[] Commands =
    [
        "; pwned ;", "$(pwned)", "`pwned`", "'; pwned; '", "\"; pwned; \"", "\npwned\n", "\r\npwned", "& pwned &", "| pwned", "x\npwned", "'\"; pwned; \"'", "\\'; pwned; \\'",
        "\"$(pwned)\"", "'`pwned`'", "\\", "\\\"; pwned; \\\"", "${IFS}$(pwned)", "<(pwned)", "\u2028pwned", "){ pwned; }(", "x); pwned; (",
    ];

    private static readonly string[] Sights =
    [
        "\u202epwned\u202c", "\u200b; pwned", "\ufeff$(pwned)", "\u001b[2J", "\u009b1A", "\u00ad", "\ue000", "\ufe0f", "\U000e0041", "\u0378",
        "\ud800", "\u3164", "\u0085", "＄（ｐｗｎｅｄ）", "；ｐｗｎｅｄ",
    ];

    private static readonly string[] Options = ["-rf", "--reference=/", "-o root", "a=b", "pwned", "~root", "*", "{a,b}", "!pwned", "#"];

    /// <summary>What is seen differently than it is.</summary>
    public static IEnumerable<string> Seen => [.. Sights, .. Commands.Where(command => command.Any(char.IsControl))];

    /// <summary>Each alone, and as a path of Unix below <paramref name="directory"/> and of Windows.</summary>
    public static IEnumerable<string> Typed(string directory) =>
    [
        .. Commands, .. Sights, .. Options,
        .. Commands.Concat(Sights).Select(word => $"{directory}/x{word}"), .. Commands.Concat(Options).Select(word => $@"C:\{word}"),
        .. Commands.Select(word => $@"\\{word}"), .. Commands.Select(word => $@"C:\openssl{word}"), .. Commands.Select(word => $"/openssl{word}"),
        .. Commands.Select(word => $"http://ca.example.test/{word}"), "file:///etc/shadow", .. Commands.Select(word => $"-m 600 -o {word}"),
        .. Commands.Select(word => $"openssl s_client -showcerts -connect {word}:1"), "-m 600 -o 'x'; pwned; '", "-m 600 -o 'a' -g 'b'; pwned; 'c'",
    ];
}
