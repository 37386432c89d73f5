namespace XMailFleet.Diagnosing.Arguments;

/// <summary>
/// The switches of one of XMail's components: they share a letter, and the component reads the whole command line for
/// itself.
/// </summary>
/// <param name="Letter">Second character of the switch.</param>
/// <param name="Name">Name of the component.</param>
/// <param name="WithValue">Third characters that take the next token as their value, whatever it looks like.</param>
/// <param name="Bare">Third characters that take none.</param>
/// <param name="DefaultPort">Port listened on by default; 0 for a component that does not listen.</param>
/// <param name="StopsAtDisable">
/// True where XMail stops reading at the disabling switch, so that a bad address behind it does no harm.
/// </param>
internal sealed record SwitchFamily(
    char Letter, string Name, string WithValue, string Bare, int DefaultPort = 0, bool StopsAtDisable = false)
{
    public static SwitchFamily Main { get; } = new('M', "main", "srxRSD", "dMm4567");
    public static SwitchFamily Ctrl { get; } = new('C', "CTRL", "ptIX", "l-6", 6017);
    public static SwitchFamily Ctrls { get; } = new('W', "CTRLS", "pI", "-6", 6018, StopsAtDisable: true);
    public static SwitchFamily Pop3 { get; } = new('P', "POP3", "ptwIX", "lh-6", 110);
    public static SwitchFamily Pop3s { get; } = new('B', "POP3S", "pI", "-6", 995, StopsAtDisable: true);
    public static SwitchFamily Smtp { get; } = new('S', "SMTP", "ptIXre", "l-6", 25);
    public static SwitchFamily Smtps { get; } = new('X', "SMTPS", "pI", "-6", 465, StopsAtDisable: true);
    public static SwitchFamily Finger { get; } = new('F', "FINGER", "pI", "l-6", 79);

    /// <summary>The families that listen, in the order in which XMail starts them.</summary>
    public static IReadOnlyList<SwitchFamily> Listeners { get; } = [Ctrl, Ctrls, Pop3, Pop3s, Smtp, Smtps, Finger];

    /// <summary>Every family.</summary>
    public static IReadOnlyList<SwitchFamily> All { get; } =
    [
        Main,
        .. Listeners,
        new('Q', "SMAIL", "ntirT", "lg"),
        new('Y', "PSYNC", "itT", "l-"),
        new('L', "LMAIL", "nt", "l"),
    ];

    /// <summary>
    /// This family's reading of the command line: (index of the switch, third character, index of its value or -1).
    /// Only the third character counts; what follows it in the same token is ignored.
    /// </summary>
    public IEnumerable<(int Index, char Action, int ValueIndex)> Scan(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var token = arguments[i];
            if (token.Length < 2 || token[0] != '-' || token[1] != Letter) continue;
            var action = token.Length > 2 ? token[2] : '\0';
            if (WithValue.Contains(action))
            {
                var index = i++;
                if (i < arguments.Count) yield return (index, action, i);
            }
            else if (Bare.Contains(action))
            {
                yield return (i, action, -1);
                if (action == '-' && StopsAtDisable) yield break;
            }
        }
    }
}
