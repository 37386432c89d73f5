using XMailFleet.Texts;

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

    private static readonly string[] Options = ["-rf", "--reference=/", "-o root", "a=b", "~root", "*", "{a,b}", "!pwned", "#"];

    /// <summary>What a host may send for a value of the kind, paths below <paramref name="directory"/>.</summary>
    public static IEnumerable<string> Typed(ParameterKind kind, string directory) => [.. Commands, .. Sights, .. Options, .. kind switch
    {
        // A sentence may begin with a name, which is then the name of a command as well as any; a path never is.
        ParameterKind.Path => Commands.Append("pwned").SelectMany(word => new[] { word, $"{directory}/x{word}", $@"C:\{word}", $@"\\{word}", $@"C:\x y{word}\" }),
        ParameterKind.OpenSslPath => Commands.SelectMany(word => new[] { $"/openssl{word}", $@"C:\openssl{word}", $"/{word}/openssl" }),
        ParameterKind.Url => Commands.Select(word => $"http://ca.example.test/{word}").Append("file:///etc/shadow"),
        ParameterKind.InstallOptions => Commands.SelectMany(word => new[] { $"-m 600 -o {word}", $"-m 600 -o 'x'{word}", $"-m 600 -o '{word}'" }),
        ParameterKind.ConnectCommand => Commands.Select(word => $"openssl s_client -showcerts -connect {word}:1"),
        ParameterKind.Address => Commands.Select(word => $"[::1%{word}]:995"),
        _ => Commands.Select(word => $"a{word}"),
    }];
}
