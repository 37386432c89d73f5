using XMailFleet.Fleet.Sealing;
using XMailFleet.State;

namespace XMailFleet.Fleet.History.LiteDb;

/// <summary>Puts a backup in the place of an embedded history, with the authority: who belonged then belongs again.</summary>
internal static class LiteDbRestore
{
    /// <summary>Puts a backup in place.</summary>
    /// <exception cref="HistoryException">The backup is damaged, the key is not the one, or there is a history and <paramref name="overwrite"/> is false.</exception>
    public static async Task<RestoredFleet> RunAsync(
        string source, RecoveryKey key, string directory, bool overwrite, IProgress<HistoryProgress> progress, CancellationToken ct)
    {
        if (!File.Exists(source)) throw new HistoryException(words => words.NoBackup(source));
        if (!overwrite && File.Exists(LiteDbFile.DataOf(directory)))
            throw new HistoryException(words => words.DirectoryHoldsHistory(directory));
        try
        {
            HistoryDirectory.Prepare(directory);
            var present = Present(directory);
            using var alone = LiteDbFile.Lock(directory);
            var workplace = HistoryDirectory.MakeAside(directory);
            try
            {
                var (header, wrappingKey) = BackupFile.Read(source, key, LiteDbFile.DataOf(workplace), progress);
                var (hosts, members) = Check(workplace, new KeyWrap(wrappingKey, source), key, header, source, progress);
                await PutInPlaceAsync(workplace, directory, wrappingKey, key, ct).ConfigureAwait(false);
                return new RestoredFleet(header.Time, hosts, members, present?.Fleet == members.Fleet ? MemberChanges.Between(members, present) : null);
            }
            finally
            {
                Directory.Delete(workplace, recursive: true);
            }
        }
        catch (StateException refused)
        {
            throw new HistoryException(refused.In, refused);
        }
        catch (IOException error) when (LiteDbFile.IsSharingViolation(error))
        {
            throw new HistoryException(words => words.NotRestoredInUse(directory), error);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new HistoryException(words => words.BackupNotRestored(directory, error.Message.TrimEnd('.')), error);
        }
    }

    // Ids, roles and revocations are not encrypted: they tell what came after the backup also where the wrapping key is lost.
    private static KnownMembers? Present(string directory)
    {
        if (!File.Exists(LiteDbFile.DataOf(directory))) return null;
        try
        {
            using var file = LiteDbFile.OpenToRead(directory);
            return LiteDbMembers.Read(file.Collections);
        }
        catch (Exception error) when (error is not (OperationCanceledException or StateException))
        {
            // It is in use, which the lock tells next, or damaged, which may fail in any way.
            return null;
        }
    }

    private static (int Hosts, KnownMembers Members) Check(
        string workplace, KeyWrap wrap, RecoveryKey key, BackupHeader header, string source, IProgress<HistoryProgress> progress)
    {
        using var file = LiteDbFile.OpenCopy(workplace, source);
        var kept = file.Collections;
        LiteDbIntegrity.CheckAll(kept, LiteDbFile.DataOf(workplace), progress);
        if (LiteDbMembers.Find(kept, AccessKind.Authority, AuthorityStore.Id) is not { } authority
            || LiteDbMembers.Find(kept, AccessKind.Recovery, RecoveryStore.Id) is not { } recovery
            || AuthorityStore.FleetOf(authority, wrap) != header.Fleet
            || !RecoveryStore.Open(recovery, wrap).PublicKey.AsSpan().SequenceEqual(key.PublicKey))
            throw new HistoryException(words => words.ForeignBackup(source, header.Fleet));
        Begin(file);
        return (kept.Hosts.Count(), LiteDbMembers.Read(kept));
    }

    private static void Begin(LiteDbFile file)
    {
        var transaction = new LiteDbTransaction(file.Collections);
        // What comes next gets positions that events after the backup had. Whoever was told those, and goes on with a token of the
        // history as it was, must be told that something is missing.
        transaction.SetMeta(LiteDbHistoryStore.IdName, LiteDbHistoryStore.MakeId());
        // What lets in once may have done so after the backup.
        foreach (var document in LiteDbQueries.InPages(file.Collections.Access))
            if (LiteDbMembers.Parse(document) is StoredEnrollmentToken or StoredSignIn)
                transaction.Delete(file.Collections.Access, document["_id"]);
        file.Checkpoint();
    }

    private static async Task PutInPlaceAsync(string workplace, string directory, byte[] wrappingKey, RecoveryKey key, CancellationToken ct)
    {
        // The log first: it belongs to the history that goes.
        File.Delete(LiteDbFile.LogOf(directory));
        File.Move(LiteDbFile.DataOf(workplace), LiteDbFile.DataOf(directory), overwrite: true);
        await WrappingKey.ReplaceAsync(directory, wrappingKey, ct).ConfigureAwait(false);
        // One of the fleet that goes would be taken for that of this one.
        var left = Path.Combine(directory, StateFiles.RecoveryKey);
        if (File.Exists(left) && (await RecoveryKeyFile.ReadAsync(left, ct).ConfigureAwait(false))?.PublicKey.AsSpan().SequenceEqual(key.PublicKey) is not true)
            File.Delete(left);
    }
}
