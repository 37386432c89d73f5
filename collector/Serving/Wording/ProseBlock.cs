namespace XMailFleet.Collector.Serving.Wording;

/// <summary>A paragraph, or a run of command lines, of a message or remedy.</summary>
internal sealed record ProseBlock(string Text, bool IsCommand)
{
    /// <summary>Programs that remedies tell to run. A line that begins with one is a command to paste.</summary>
    private static readonly HashSet<string> Commands =
    [
        "apt", "apt-get", "c_rehash", "cat", "certbot", "chmod", "chown", "cp", "curl", "df", "dos2unix", "grep", "icacls", "iconv",
        "install", "kill", "ldd", "ln", "ls", "mkdir", "mv", "namei", "openssl", "printf", "rm", "sed", "service", "setfacl", "ss",
        "systemctl", "tail",
    ];

    /// <summary>Splits a text into blocks. Adjoining command lines become one block.</summary>
    public static IReadOnlyList<ProseBlock> Parse(string text)
    {
        var blocks = new List<ProseBlock>();
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var block = new ProseBlock(line.Trim(), IsCommandLine(line));
            if (block.IsCommand && blocks is [.., { IsCommand: true } last])
                blocks[^1] = last with { Text = $"{last.Text}\n{block.Text}" };
            else if (block.Text.Length > 0)
                blocks.Add(block);
        }

        return blocks;
    }

    private static bool IsCommandLine(string line) =>
        line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith("$ ", StringComparison.Ordinal)
        || Commands.Contains(line[..(line.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? end : line.Length)]);
}
