using System.Text;
using XMailFleet.Diagnosing.Host.Files;
using XMailFleet.Diagnosing.Keys.Der;
using XMailFleet.Diagnosing.Rehearsing.Stage;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Rehearsing;

/// <summary>
/// Tries XMail's own calls with XMail's own library on XMail's own files. What came of it is kept for as long as all of that stays the
/// same: use one for the life of the agent.
/// </summary>
/// <param name="stage">Where it takes place.</param>
/// <param name="clock">Tells the time of day.</param>
internal sealed class Rehearser(IStage stage, TimeProvider clock)
{
    // A file may be written twice within a tick of the kernel's clock, and its times be the same.
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    // One that came to nothing is tried again: whatever was in its way may be gone.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly Dictionary<string, string> NoEnvironment = [];

    private Kept? _kept;

    /// <summary>
    /// One whose stage is a child of this program, which must be the agent's; null where no child can be confined. Not for a process that
    /// keeps a secret of its own under its user's name, unless it is root: the child would be of the same user.
    /// </summary>
    public static Rehearser? InChild(TimeProvider clock) => Confinement.IsPossible ? new Rehearser(new ChildStage(), clock) : null;

    /// <summary>What XMail would do, or why that was not tried. Only cancellation throws.</summary>
    public async Task<Rehearsal> RehearseAsync(RehearsalScene scene, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_kept is { } kept && kept.Material == MaterialOf(scene) && kept.Code == CodeOf(kept.Places) && now < kept.Until) return kept.Answer.Clone();
        try
        {
            var code = CodeGate.Pass(scene.Libraries, scene.Environment, scene.WorkingDirectory, scene.Installation.Authors);
            var (codeBefore, materialBefore) = (CodeOf(code.Places), MaterialOf(scene));
            var request = RehearsalMaterial.Read(scene);
            request.Libraries.Add(code.Libraries);
            request.SslLibrary = code.SslLibrary;
            var answer = await stage.TryAsync(request, code.Environment, cancellationToken);
            var until = answer.State is RehearsalState.Done ? DateTimeOffset.MaxValue : now + Patience;
            if (IsSettled(scene, now)) _kept = new Kept(materialBefore, codeBefore, code.Places, until, answer.Clone());
            return answer;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
    }

    private sealed record Kept(string Material, string Code, IReadOnlyList<string> Places, DateTimeOffset Until, Rehearsal Answer);

    private static string CodeOf(IReadOnlyList<string> places) =>
        string.Join('|', places.Select(place => FileIdentity.OfEntry(place, followLinks: true)));

    private static string MaterialOf(RehearsalScene scene)
    {
        var text = new StringBuilder();
        text.Append(scene.Keys.Marks).Append(EntryMark.Of(Path.Combine(scene.Installation.MailRoot, "certs.pem")));
        text.Append((scene.Authentication.Mode, scene.Authentication.TrustSource, scene.Authentication.MaxDepth)).Append(scene.Libraries).Append(scene.WorkingDirectory);
        foreach (var file in scene.Keys.Directory.Found) text.Append('\n').Append(file.Name).AppendJoin(' ', file.Content.Certificates.Select(certificate => certificate.Sha256));
        foreach (var (name, value) in (scene.Environment ?? NoEnvironment).OrderBy(variable => variable.Key, StringComparer.Ordinal)) text.Append('\n').Append(name).Append('=').Append(value);
        return Digests.Sha256Hex(Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool IsSettled(RehearsalScene scene, DateTimeOffset now) =>
        new[] { scene.Keys.Marks.Certificate, scene.Keys.Marks.Key, EntryMark.Of(Path.Combine(scene.Installation.MailRoot, "certs.pem")) }
            .Select(mark => mark.Target?.ChangeTime)
            .All(time => time is null || now - DateTimeOffset.UnixEpoch.AddTicks(time.Value / 100) > Tick);
}
