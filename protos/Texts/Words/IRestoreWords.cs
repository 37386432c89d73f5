using XMailFleet.V1;

namespace XMailFleet.Texts;

/// <summary>What is to be reviewed after a restore.</summary>
public interface IRestoreWords
{
    /// <param name="time">When the backup was made.</param>
    /// <param name="fleet">Id of the fleet.</param>
    /// <param name="enrolled">Hosts whose agents have an identity.</param>
    string Backup(DateTimeOffset time, string fleet, int enrolled);

    /// <summary>What lets in once is gone.</summary>
    string OnceOnly { get; }

    string NothingUndone { get; }

    /// <summary>Before the list of what was done after the backup.</summary>
    string Undone { get; }

    /// <summary>Before the list of who belongs, where it cannot be known what was done after the backup.</summary>
    string Unknown { get; }

    string HostAdded(string host);

    string HostEnrolled(string host);

    string HostRevoked(string host);

    string HostRemoved(string host);

    string UserAdded(string user);

    string UserChanged(string user);

    string UserRemoved(string user);

    string TokenAdded(string token, string description);

    string TokenRevoked(string token, string description);

    string User(string user, string role);

    string Token(string token, string role, string description);

    string Role(Role role);
}
