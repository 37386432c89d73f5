using XMailFleet.Agent.Serving;
using XMailFleet.Agent.Serving.Looker;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Programs.Doctoring;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Doctoring;

/// <summary>Whether the process that looks at the host answers, and what it cannot see.</summary>
internal sealed class LookerDoctor(IDoctorWords words, UnitFile unit)
{
    private const string Visible = "server-visible";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <param name="options">Of the serving agent.</param>
    /// <param name="ct">Gives up.</param>
    public async Task<IReadOnlyList<DoctorLine>> JudgeAsync(AgentOptions options, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Patience);
        try
        {
            var looker = options.LookerSocket is { } path ? (IHostLooker)new RemoteLooker(path) : HostLooker.OfThisHost(options.Installation, TimeProvider.System, options.Watch, mayRun: false);
            var seen = await new Diagnoser(looker, TimeProvider.System).DiagnoseAsync(skipProbes: true, options.Language, limit.Token);
            return [new DoctorLine(DoctorSign.Ok, words.Looker, options.LookerSocket is { } answers ? words.LookerAnswers(answers) : words.NoLookerNeeded), Judge(seen)];
        }
        catch (LookerUnavailableException failure)
        {
            return [Refused(failure.Path) ?? Say(DoctorSign.Error, words.LookerSilent(failure.Path), StartLooker)];
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return [Say(DoctorSign.Error, words.LookerSilent(options.LookerSocket ?? ""), StartLooker)];
        }
    }

    private DoctorLine Judge(DiagnosisAttempt seen)
    {
        if (seen.Diagnosis is not { } diagnosis) return new DoctorLine(DoctorSign.Warning, words.Sight, words.SeesNoXMail);
        var root = diagnosis.TlsConfig.MailRoot;
        return diagnosis.CheckResults.FirstOrDefault(result => result is { CheckId: Visible, Status: CheckStatus.Notice }) is { } hidden
            ? new DoctorLine(DoctorSign.Warning, words.Sight, words.SeesNotAll(root, hidden.Parameters.GetValueOrDefault("unseen", "")), StartLooker)
            : new DoctorLine(DoctorSign.Ok, words.Sight, words.SeesAll(root));
    }

    // Whom the looker does not answer it hangs up on; that says nothing about it.
    private DoctorLine? Refused(string path) =>
        Environment.IsPrivilegedProcess || unit.Values("User").LastOrDefault() is not { } user || user == Environment.UserName ? null
        : Say(DoctorSign.Unknown, words.LookerRefuses(path, Environment.UserName), "sudo xmailfleet-agent doctor");

    private string StartLooker =>
        unit.Path is null ? "xmailfleet-agent look" : $"systemctl enable --now {unit.Name.Replace("xmailfleet-agent", "xmailfleet-agent-looker", StringComparison.Ordinal).Replace(".service", ".socket", StringComparison.Ordinal)}";

    private DoctorLine Say(DoctorSign sign, string sentence, string advice = "") => new(sign, words.Looker, sentence, advice);
}
