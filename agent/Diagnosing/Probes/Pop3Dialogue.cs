using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Probes;

/// <summary>POP3 up to STLS (RFC 2595).</summary>
internal sealed class Pop3Dialogue : IDialogue
{
    private const int MaxCapabilities = 200;

    public string Goodbye => "QUIT";

    public Obstacle? JudgeGreeting(string line) =>
        IsPositive(line) ? null
        : !line.StartsWith("-ERR", StringComparison.Ordinal) ? new Obstacle(ProbeFailure.WrongProtocol, line)
        : line.Contains("like Your IP", StringComparison.OrdinalIgnoreCase)
            ? new Obstacle(ProbeFailure.RefusedAddress, line)
        : new Obstacle(ProbeFailure.Temporary, line);

    public async Task<Obstacle?> UpgradeAsync(ClearLink link, CancellationToken cancellation)
    {
        await link.SendAsync("CAPA", cancellation);
        if (await link.ReadLineAsync(cancellation) is not { } capa) return new Obstacle(ProbeFailure.HungUp);
        if (IsPositive(capa) && !await ReadsStlsAsync(link, cancellation)) return new Obstacle(ProbeFailure.NotOffered);

        await link.SendAsync("STLS", cancellation);
        if (await link.ReadLineAsync(cancellation) is not { } answer) return new Obstacle(ProbeFailure.HungUp);
        return JudgeAnswer(answer);
    }

    private static Obstacle? JudgeAnswer(string line) =>
        IsPositive(line) ? null
        : line.Contains("setup error", StringComparison.OrdinalIgnoreCase) ? new Obstacle(ProbeFailure.Temporary, line)
        : new Obstacle(ProbeFailure.NotOffered, line);

    private static bool IsPositive(string line) => line.StartsWith("+OK", StringComparison.Ordinal);

    private static async Task<bool> ReadsStlsAsync(ClearLink link, CancellationToken cancellation)
    {
        var offered = false;
        for (var i = 0; i < MaxCapabilities; i++)
        {
            if (await link.ReadLineAsync(cancellation) is not { } line || line == ".") break;
            offered |= line.Trim().Equals("STLS", StringComparison.OrdinalIgnoreCase);
        }

        return offered;
    }
}
