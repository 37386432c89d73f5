using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>XMail's control protocol up to its own <c>#!TLS</c>.</summary>
internal sealed class CtrlDialogue : IDialogue
{
    // XMail reads any first line, QUIT too, as an attempt to log in.
    public string? Goodbye => null;

    public Obstacle? JudgeGreeting(string line) =>
        !IsResult(line) ? new Obstacle(ProbeFailure.WrongProtocol, line)
        : line[0] == '+' ? null
        : line.StartsWith("-00130", StringComparison.Ordinal) ? new Obstacle(ProbeFailure.RefusedAddress, line)
        : new Obstacle(ProbeFailure.Temporary, line);

    public async Task<Obstacle?> UpgradeAsync(ClearLink link, CancellationToken cancellation)
    {
        await link.SendAsync("#!TLS", cancellation);
        if (await link.ReadLineAsync(cancellation) is not { } answer) return new Obstacle(ProbeFailure.HungUp);
        return JudgeAnswer(answer);
    }

    // -249 disabled, -105 and -161 the command was taken for a login: an XMail that does not know it, or `-Cl`.
    private static Obstacle? JudgeAnswer(string line) =>
        IsResult(line) && line[0] == '+' ? null
        : line.Length >= 6 && line[..6] is "-00249" or "-00105" or "-00161" ? new Obstacle(ProbeFailure.NotOffered, line)
        : new Obstacle(ProbeFailure.Temporary, line);

    private static bool IsResult(string line) =>
        line.Length >= 6 && line[0] is '+' or '-' && line.AsSpan(1, 5).IndexOfAnyExceptInRange('0', '9') < 0;
}
