using XMailFleet.Fleet.History;
using XMailFleet.Fleet.History.LiteDb;
using XMailFleet.Fleet.Sealing;
using XMailFleet.Programs.Doctoring;
using XMailFleet.State;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Doctoring;

/// <summary>Whether the key is there that opens the fleet's authority, and whether the one that restores a backup is elsewhere.</summary>
internal sealed class KeysDoctor(IDoctorWords words, UnitFile unit)
{
    public IEnumerable<DoctorLine> Judge(StorageOptions storage)
    {
        var (wrapping, recovery) = (Path.Combine(storage.DataDirectory, StateFiles.WrappingKey), Path.Combine(storage.DataDirectory, StateFiles.RecoveryKey));
        try
        {
            var isBegun = storage.Database.Length > 0 || OwnFile.IsThere(LiteDbFile.DataOf(storage.DataDirectory));
            return [JudgeWrapping(storage, wrapping, isBegun), .. isBegun ? [JudgeRecovery(recovery)] : Array.Empty<DoctorLine>()];
        }
        catch (UnauthorizedAccessException)
        {
            return [new DoctorLine(DoctorSign.Unknown, words.Authority, words.MayNotKnow(storage.DataDirectory), "sudo xmailfleet-collector doctor")];
        }
        catch (IOException failure)
        {
            return [new DoctorLine(DoctorSign.Unknown, words.Authority, words.CannotKnow(storage.DataDirectory, failure.Message.TrimEnd('.')))];
        }
    }

    private DoctorLine JudgeWrapping(StorageOptions storage, string wrapping, bool isBegun)
    {
        // systemd gives it to the unit alone.
        var credential = unit.Values("LoadCredentialEncrypted").Concat(unit.Values("LoadCredential")).FirstOrDefault(line => line.Split(':')[0] == WrappingKey.Credential);
        if (credential is not null) return Say(DoctorSign.Ok, words.WrappingKeyThere(credential));
        if (OwnFile.IsThere(wrapping)) return Say(DoctorSign.Ok, storage.Database.Length > 0 ? words.HistoryElsewhere(wrapping) : words.WrappingKeyThere(wrapping));
        return isBegun ? Say(DoctorSign.Error, words.WrappingKeyMissing(wrapping)) : Say(DoctorSign.Ok, words.NoHistoryYet(storage.DataDirectory));
    }

    private DoctorLine JudgeRecovery(string path) => OwnFile.IsThere(path)
        ? new DoctorLine(DoctorSign.Warning, words.Recovery, words.RecoveryKeyLiesHere(path))
        : new DoctorLine(DoctorSign.Ok, words.Recovery, words.RecoveryKeyAway(path));

    private DoctorLine Say(DoctorSign sign, string sentence) => new(sign, words.Authority, sentence);
}
