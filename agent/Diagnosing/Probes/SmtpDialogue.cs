using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>SMTP up to STARTTLS (RFC 3207).</summary>
internal sealed class SmtpDialogue : IDialogue
{
    // A server that lists more than this many extensions is none.
    private const int MaxReplyLines = 200;

    // XMail's error codes for an address in smtp.ipmap.tab and in spammers.tab.
    private static readonly string[] AddressCodes = ["(-130)", "(-107)"];

    public string Goodbye => "QUIT";

    public Obstacle? JudgeGreeting(string line) =>
        !IsReply(line) ? new Obstacle(ProbeFailure.WrongProtocol, line)
        : line.StartsWith("220", StringComparison.Ordinal) ? null
        : IsAboutAddress(line) ? new Obstacle(ProbeFailure.RefusedAddress, line)
        : new Obstacle(ProbeFailure.Temporary, line);

    public async Task<Obstacle?> UpgradeAsync(ClearLink link, CancellationToken cancellation)
    {
        // XMail takes exactly one argument. Without RootDomain it answers 451, and STARTTLS is allowed all the same.
        await link.SendAsync("EHLO localhost", cancellation);
        if (await ReadReplyAsync(link, cancellation) is not { } extensions) return new Obstacle(ProbeFailure.HungUp);
        if (extensions[0].StartsWith("250", StringComparison.Ordinal) && !extensions.Any(IsStartTls))
            return new Obstacle(ProbeFailure.NotOffered);

        await link.SendAsync("STARTTLS", cancellation);
        if (await ReadReplyAsync(link, cancellation) is not { } answer) return new Obstacle(ProbeFailure.HungUp);
        return JudgeAnswer(answer[0]);
    }

    private static Obstacle? JudgeAnswer(string line) =>
        line.StartsWith("220", StringComparison.Ordinal) ? null
        : line.Contains("temporary", StringComparison.OrdinalIgnoreCase) || line.StartsWith("421", StringComparison.Ordinal)
            ? new Obstacle(ProbeFailure.Temporary, line)
        : new Obstacle(ProbeFailure.NotOffered, line);

    // A server refuses an address with 421 and its reason, or with a sentence of its admin's own, which SmtpMsgIPBan
    // of server.tab sets; RFC 5321 has 554 for it.
    private static bool IsAboutAddress(string line) =>
        !line.StartsWith("421", StringComparison.Ordinal)
        || AddressCodes.Any(code => line.Contains(code, StringComparison.Ordinal))
        || line.Contains("like Your IP", StringComparison.OrdinalIgnoreCase);

    private static bool IsReply(string line) =>
        line.Length >= 3 && line[0] is >= '2' and <= '5' && char.IsAsciiDigit(line[1]) && char.IsAsciiDigit(line[2])
        && (line.Length == 3 || line[3] is ' ' or '-');

    private static bool IsStartTls(string line) =>
        line.Length >= 12 && line.AsSpan(4).Trim().Equals("STARTTLS", StringComparison.OrdinalIgnoreCase);

    private static async Task<List<string>?> ReadReplyAsync(ClearLink link, CancellationToken cancellation)
    {
        var lines = new List<string>();
        while (lines.Count < MaxReplyLines)
        {
            if (await link.ReadLineAsync(cancellation) is not { } line) return null;
            lines.Add(line);
            if (line.Length < 4 || line[3] != '-') break;
        }

        return lines;
    }
}
