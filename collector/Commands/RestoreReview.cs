using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Commands;

/// <summary>Tells what to look at after a restore: whatever was done after the backup is undone, also who was shut out.</summary>
internal sealed class RestoreReview(TextWriter output, Language language)
{
    private readonly IRestoreWords _words = Words.Restore(language);

    public async Task WriteAsync(RestoredFleet restored)
    {
        await output.WriteLineAsync(_words.Backup(restored.BackupTime, restored.Members.Fleet, restored.Members.EnrolledCount));
        await output.WriteLineAsync(_words.OnceOnly);
        await (restored.Changes is { } changes ? WriteChangesAsync(changes) : WriteMembersAsync(restored.Members));
    }

    private async Task WriteChangesAsync(IReadOnlyList<MemberChange> changes)
    {
        await output.WriteLineAsync(changes.Count == 0 ? _words.NothingUndone : _words.Undone);
        foreach (var change in changes) await output.WriteLineAsync($"  {Say(change)}");
    }

    private async Task WriteMembersAsync(KnownMembers members)
    {
        await output.WriteLineAsync(_words.Unknown);
        foreach (var user in members.Users.Values.Select(stored => stored.User).OfType<User>().OrderBy(user => user.Name, StringComparer.Ordinal))
            await output.WriteLineAsync($"  {_words.User(Last(user.Name), _words.Role(user.Role))}");
        foreach (var token in members.Tokens.Values.OrderBy(token => token.Name, StringComparer.Ordinal))
            await output.WriteLineAsync($"  {_words.Token(Last(token.Name), _words.Role(token.Role), Visible.Of(token.Description))}");
    }

    private string Say(MemberChange change)
    {
        var (name, description) = (Last(change.Name), Visible.Of(change.Description));
        return change.Kind switch
        {
            MemberChangeKind.HostAdded => _words.HostAdded(name),
            MemberChangeKind.HostEnrolled => _words.HostEnrolled(name),
            MemberChangeKind.HostRevoked => _words.HostRevoked(name),
            MemberChangeKind.HostRemoved => _words.HostRemoved(name),
            MemberChangeKind.UserAdded => _words.UserAdded(name),
            MemberChangeKind.UserChanged => _words.UserChanged(name),
            MemberChangeKind.UserRemoved => _words.UserRemoved(name),
            MemberChangeKind.TokenAdded => _words.TokenAdded(name, description),
            _ => _words.TokenRevoked(name, description),
        };
    }

    private static string Last(string name) => Visible.Of(name[(name.LastIndexOf('/') + 1)..]);
}
