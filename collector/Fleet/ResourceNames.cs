using System.Globalization;
using System.Text.RegularExpressions;

namespace XMailFleet.Fleet;

/// <summary>Builds and reads resource names.</summary>
internal static partial class ResourceNames
{
    public static string Host(string hostId) => $"hosts/{hostId}";

    public static string Snapshot(string hostId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"hosts/{hostId}/snapshots/{number}");

    public static string Regression(string hostId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"hosts/{hostId}/regressions/{number}");

    public static string Window(string id) => $"maintenanceWindows/{id}";

    public static string Activity(long number) => string.Create(CultureInfo.InvariantCulture, $"activities/{number}");

    public static string AuditEntry(long number) => string.Create(CultureInfo.InvariantCulture, $"auditEntries/{number}");

    public static string User(string userId) => $"users/{userId}";

    public static string Token(string tokenId) => $"tokens/{tokenId}";

    /// <summary>Id of the user that a name is of; null where it has another form.</summary>
    public static string? UserId(string name) => name.Split('/') is ["users", { Length: > 0 } id] ? id : null;

    /// <summary>Id of the host that a resource belongs to; null where the name has another form.</summary>
    public static string? HostId(string name)
    {
        var parts = name.Split('/');
        return parts is ["hosts", { Length: > 0 } id, ..] ? id : null;
    }

    /// <summary>Reads "hosts/{host}/{collection}/{n}"; null where the name has another form.</summary>
    public static (string HostId, int Number)? Child(string name, string collection) =>
        name.Split('/') is ["hosts", { Length: > 0 } id, var kind, var digits] && kind == collection
        && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? (id, number)
            : null;

    /// <summary>The number at the end of the name of a snapshot or regression; 0 where there is none.</summary>
    public static int Number(string name) =>
        int.TryParse(name.AsSpan(name.LastIndexOf('/') + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;

    /// <summary>Whether the text may be the id of a host: lower-case letters, digits, "-" and ".", 63 at most.</summary>
    public static bool IsHostId(string id) => HostIdForm().IsMatch(id);

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?\z")]
    private static partial Regex HostIdForm();
}
