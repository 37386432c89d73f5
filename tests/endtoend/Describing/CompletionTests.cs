using XMailFleet.EndToEnd.Tests.Running;
using XMailFleet.Testing;

namespace XMailFleet.EndToEnd.Tests.Describing;

/// <summary>What is completed by the shells themselves, each in the way in which it can be asked without a person.</summary>
[Trait("Needs", "shells")]
public sealed class CompletionTests(WrittenDocs docs) : IClassFixture<WrittenDocs>
{
    // Typed, and what is offered for its last word. Files are those of a directory with "mail root" and "mailbox.txt" in it.
    public static TheoryData<string, string, string[]> Typed => new()
    {
        { "xmailfleet-agent", "di", ["diagnose"] },
        { "xmailfleet-agent", "diagnose --form", ["--format"] },
        { "xmailfleet-agent", "diagnose --format ", ["json", "text"] },
        { "xmailfleet-agent", "--lang ja diagnose --format t", ["text"] },
        { "xmailfleet-agent", "config ch", ["check"] },
        { "xmailfleet-agent", "completion ", ["bash", "fish", "zsh"] },
        { "xmailfleet-agent", "config check mail", ["mail root", "mailbox.txt"] },
        { "xmailfleet-agent", "serve --mail-root mail", ["mail root"] },
        { "xmailfleet-agent", "serve --port ", [] },
        { "xmailfleet-agent", "--vers", ["--version"] },
        { "xmailfleet-agent", "serve --vers", [] },
        { "xmailfleet-collector", "ho", ["host"] },
        { "xmailfleet-collector", "host add --l", ["--label", "--lang"] },
        { "xmailfleet-collector", "host remove mx1 --y", ["--yes"] },
        { "xmailfleet-collector", "host list -o ", ["csv", "json", "markdown", "table", "wide"] },
        { "xmailfleet-collector", "user ad", ["add"] },
        { "xmailfleet-collector", "user add ann --role ", ["admin", "operator", "viewer"] },
        { "xmailfleet-collector", "serve --watch-agents ", ["off", "on"] },
    };

    [Theory, MemberData(nameof(WrittenDocs.Programs), MemberType = typeof(WrittenDocs))]
    public async Task Completion_Printed_IsWhatDocsWrote(string program)
    {
        foreach (var shell in new[] { "bash", "zsh", "fish" })
        {
            var printed = await ProgramProcess.RunAsync(WrittenDocs.FileOf(program), ["completion", shell]);
            Assert.Equal((0, File.ReadAllText(docs.CompletionOf(program, shell)), ""), (printed.ExitCode, printed.Output, printed.Errors));
            var judged = await ProgramProcess.RunAsync(shell, ["-n", docs.CompletionOf(program, shell)]);
            Assert.Equal((0, "", ""), (judged.ExitCode, judged.Output, judged.Errors));
        }
    }

    [Theory, MemberData(nameof(Typed))]
    public Task Bash_WhatIsTyped_IsCompleted(string program, string typed, string[] offered) => CompleteAsync(
        offered, "bash", ["--norc", "-c",
        """
        source "$1"; shift
        mapfile -t COMP_WORDS < <(printf '%s\n' "$@")
        COMP_CWORD=$((${#COMP_WORDS[@]} - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
        function=$(complete -p "$1" | sed 's/.*-F \([^ ]*\).*/\1/')
        "$function" "$1" "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        printf '%s\n' "${COMPREPLY[@]}"
        """, "bash", docs.CompletionOf(program, "bash"), program, .. typed.Split(' ')]);

    // An option may be followed by "=", which bash makes a word of.
    [Theory]
    [InlineData("--lang = j")]
    [InlineData("diagnose --lang = j")]
    public Task Bash_ValueBehindAnEqualsSign_IsCompleted(string typed) => Bash_WhatIsTyped_IsCompleted("xmailfleet-agent", typed, ["ja"]);

    [Theory, MemberData(nameof(Typed))]
    public Task Fish_WhatIsTyped_IsCompleted(string program, string typed, string[] offered) => CompleteAsync(
        offered, "fish", ["--no-config", "-c", "source $argv[1]; complete -C $argv[2] | string replace -r '\t.*' ''; true", docs.CompletionOf(program, "fish"), $"{program} {typed}"]);

    // zsh completes for a terminal alone: one is made, and what is offered to it is written down instead of shown.
    [Theory, MemberData(nameof(Typed))]
    public Task Zsh_WhatIsTyped_IsCompleted(string program, string typed, string[] offered) => CompleteAsync(
        offered, "zsh", ["--no-rcs", "-c", ZshTerminal, "zsh", docs.CompletionOf(program, "zsh"), $"{program} {typed}"]);

    private const string ZshTerminal =
        """
        zmodload zsh/zpty
        zpty terminal zsh --no-rcs -i
        ask() { zpty -w terminal "$1"; zpty -r terminal seen "*$2*"; }
        ask "PS1= PS2= RPS1=; unsetopt zle_bracketed_paste 2>/dev/null; autoload -Uz compinit; compinit -D -u; print -r -- rea''dy" ready
        ask "source ${(q)1}; zstyle ':completion:*' format ''; print -r -- sour''ced" sourced
        ask 'compadd() { local -a keep; builtin compadd -O keep "$@"; print -rl -- "${keep[@]}" >> offered; builtin compadd "$@" }; print -r -- wat''ched' watched
        ask "finish() { zle -I; BUFFER=${(q)2} CURSOR=${#2}; zle complete-word; BUFFER=; print -r -- comp''leted }; zle -N finish; bindkey '^T' finish; print -r -- bou''nd" bound
        : > offered
        zpty -w -n terminal $'\x14'
        zpty -r terminal seen '*completed*'
        zpty -d terminal
        sort -u offered
        """;

    private static async Task CompleteAsync(string[] offered, string shell, string[] arguments)
    {
        using var directory = new ScratchDirectory();
        Directory.CreateDirectory(directory.PathOf("mail root"));
        directory.Write("mailbox.txt", "");
        var output = await Command.OutputOfAsync(shell, arguments, new Dictionary<string, string> { ["HOME"] = directory.Path, ["TERM"] = "xterm" }, directory.Path);
        Assert.Equal(
            offered.Order(StringComparer.Ordinal),
            output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('/').Replace("\\ ", " ", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal));
    }
}
