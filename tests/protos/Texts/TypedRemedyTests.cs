using System.Globalization;
using System.Text.RegularExpressions;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Tests.Texts;

/// <summary>
/// Whoever types what a remedy says runs no word of a host, whatever it sent for any value. The judge is a shell of another user, in
/// which the command <c>pwned</c> leaves a trace and every other one does nothing.
/// </summary>
[Trait("Needs", "root")]
public sealed partial class TypedRemedyTests : IDisposable
{
    // Lines that one shell types in a row; it must live to the end of them.
    private const int Batch = 200;

    private readonly ScratchDirectory _scratch = new();

    public TypedRemedyTests()
    {
        Directory.CreateDirectory(_scratch.PathOf("commands"));
        File.SetUnixFileMode(_scratch.Write("commands/pwned", "#!/bin/sh\necho pwned >> \"$TRACE\"\n"), (UnixFileMode)0b111_101_101);
        Directory.CreateDirectory(Place);
        File.SetUnixFileMode(_scratch.Path, (UnixFileMode)0b111_101_101);
        File.SetUnixFileMode(Place, (UnixFileMode)0b111_111_111);
    }

    private string Place => _scratch.PathOf("place");

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public async Task Type_EveryRemedyWithEveryHostileValue_RunsNothingOfTheHosts()
    {
        var typed = Enum.GetValues<Language>().SelectMany(language => Lines(language).Concat(Said(language))).Distinct().ToList();

        Assert.InRange(typed.Count, 2_000, 200_000);
        Assert.Equal([], await RunAsync(typed));
    }

    // The trap shuts: the same shell runs what is not quoted.
    [Theory, InlineData("chown ; pwned ; /x"), InlineData("ls \"$(pwned)\""), InlineData("ls 'a'; pwned"), InlineData("x\npwned\n")]
    public async Task Type_WhatIsNotQuoted_IsSeen(string line) => Assert.Equal([line], await RunAsync(["ls a", line, "ls b"]));

    [Theory, InlineData(Language.English), InlineData(Language.Japanese)]
    public void Render_SoundValues_WithholdsNothing(Language language)
    {
        var withheld = Words.HostSaying(language).Withheld("")[..12];
        Assert.All(ParameterSamples.Reasons, text => Assert.DoesNotContain(withheld, Render(ParameterSamples.Sound(text.Id, text.Reason), language).Remedy, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("private-key-readable", "not-readable", "user", "root /etc/shadow; pwned", "a user name")]
    [InlineData("certificate-chain-incomplete", "missing-intermediate-known", "issuer_url", "file:///etc/shadow", "an address on the web")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", "/x\npwned", "a path")]
    [InlineData("openssl-command", "failed", "subject", "/sbin/reboot", "the path of an openssl command")]
    [InlineData("probe-tls", "closed-as-expected", "checks", "key-pair-mismatch, run: rm -rf /", "a list of checks")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", @"C:\x*", "a path")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", @"C:\x?", "a path")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", @"C:\x<y", "a path")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", @"C:\x>y", "a path")]
    [InlineData("server-tab-file", "unreadable-by-server", "path", @"C:\x|y", "a path")]
    public void Render_ValueThatIsNotOfItsKind_ShowsNoCommandAndSaysWhy(string id, string reason, string name, string value, string kind)
    {
        var result = Render(ParameterSamples.With(ParameterSamples.Sound(id, reason), name, value), Language.English);

        Assert.Equal(Words.HostSaying(Language.English).Withheld(kind), result.Remedy);
    }

    [Fact]
    public void Render_AccountThatIsNone_IsQuotedInTheMessage()
    {
        var sound = ParameterSamples.Sound("private-key-readable", "not-readable");

        Assert.Contains("runs as “root; pwned”, who", Render(ParameterSamples.With(sound, "user", "root; pwned"), Language.English).Message, StringComparison.Ordinal);
        Assert.Contains("「root; pwned」", Render(ParameterSamples.With(sound, "user", "root; pwned"), Language.Japanese).Message, StringComparison.Ordinal);
    }

    // Each line as a whole, and each of its parts that a reader may take for the command.
    private IEnumerable<string> Lines(Language language) =>
        from text in ParameterSamples.Reasons
        let remedy = ParameterSamples.TextOf(text.Id, language).Find(text.Reason)!.Remedy
        let sound = ParameterSamples.Sound(text.Id, text.Reason, Place)
        from part in remedy.Split('\n').SelectMany(line => Ends().Split(line).Prepend(line)).Distinct()
        from name in ParameterSamples.Names(part)
        from value in HostileWords.Typed(ParameterKinds.Of(text.Id, name), Place)
        select Template.FillCommands(part, ParameterSamples.With(sound, name, value), language);

    private IEnumerable<string> Said(Language language) =>
        from value in HostileWords.Typed(ParameterKind.Text, Place).Append("pwned")
        from said in new[] { HostSaying.Mark(value, true, language), HostSaying.MarkToDo(value, true, language) }
        select said;

    /// <summary>Those of the lines that ran the host's command.</summary>
    private async Task<List<string>> RunAsync(List<string> lines)
    {
        _scratch.Write("lines", string.Concat(lines.Select(line => line + "\0")));
        const string Script = """
            cd "$1/place" && export TRACE="$1/place/trace" PATH="$1/commands"
            command_not_found_handle() { :; }
            exec 3>&1 > /dev/null 2>&1
            mapfile -d '' -t lines < "$1/lines"
            for ((first = 0; first < ${#lines[@]}; first += $2)); do
              ( for ((number = first; number < first + $2 && number < ${#lines[@]}; number++)); do
                  eval "${lines[number]}" < /dev/null
                  if [ -e "$TRACE" ]; then echo "$number" >&3; /bin/rm -f "$TRACE"; fi
                done
                echo typed >&3 )
            done
            """;
        var numbers = await Nobody.RunAsync("exec /bin/bash -c \"$2\" bash \"$1\" \"$3\"", _scratch.Path, Script, $"{Batch}");
        var said = numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToLookup(line => line == "typed");
        Assert.Equal((lines.Count + Batch - 1) / Batch, said[true].Count());
        return [.. said[false].Select(number => lines[int.Parse(number, CultureInfo.InvariantCulture)])];
    }

    private static CheckResult Render(CheckResult result, Language language)
    {
        var rendered = result.Clone();
        RegressionTexts.Render(rendered, language);
        return rendered;
    }

    [GeneratedRegex(@"(?::|：|\. |。|、|\(|\)|（|）|; ?|\s\|\s|&& )\s*")]
    private static partial Regex Ends();
}
