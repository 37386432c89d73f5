using XMailFleet.V1;

namespace XMailFleet.Texts;

internal sealed class EnglishRestore : IRestoreWords
{
    public string Backup(DateTimeOffset time, string fleet, int enrolled) =>
        $"The backup was made at {Stamp.Of(time)}, of the fleet {fleet}; {Plural.Of(enrolled, "host is", "hosts are")} enrolled in it. No agent has to enroll again that was then.";

    public string OnceOnly => "Enrollment tokens and sign-in links that were out are void: they may have been used after the backup.";

    public string NothingUndone => "Nobody was enrolled, added, revoked or removed after the backup.";

    public string Undone => "This was done after the backup and is undone. Look through it:";

    public string Unknown =>
        "Who was enrolled, added, revoked or removed after the backup cannot be known: there was no state of this fleet here that could be read. Look through "
        + "who belongs, and remove who does not any more:";

    public string HostAdded(string host) => $"host {host}: was added. It is not there now; add it again.";

    public string HostEnrolled(string host) => $"host {host}: was enrolled. This collector does not know that identity; enroll it again.";

    public string HostRevoked(string host) => $"host {host}: its identity was revoked, and is VALID AGAIN where the backup holds it. Revoke it again.";

    public string HostRemoved(string host) => $"host {host}: was removed, and BELONGS AGAIN. Remove it again.";

    public string UserAdded(string user) => $"user {user}: was added. They are not there now; add them again.";

    public string UserChanged(string user) => $"user {user}: role, password or certificates were changed. The old ones are VALID AGAIN; change them again.";

    public string UserRemoved(string user) => $"user {user}: was removed, and BELONGS AGAIN. Remove them again.";

    public string TokenAdded(string token, string description) => $"token {token}{In(description)}: was made. It is void now; make another.";

    public string TokenRevoked(string token, string description) => $"token {token}{In(description)}: was revoked, or ended, and is there again. Revoke it again.";

    public string User(string user, string role) => $"user {user}: {role}";

    public string Token(string token, string role, string description) => $"token {token}: {role}{In(description)}";

    public string Role(Role role) => role switch
    {
        V1.Role.Viewer => "viewer",
        V1.Role.Operator => "operator",
        V1.Role.Admin => "admin",
        _ => "no role",
    };

    private static string In(string description) => description.Length > 0 ? $" (\"{description}\")" : "";
}
