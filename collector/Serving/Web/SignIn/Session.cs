using System.Globalization;
using System.Security.Claims;
using XMailFleet.Fleet.History;
using XMailFleet.Identities.Entropy;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>What a session is of: it stands in the cookie, protected.</summary>
/// <param name="User">Resource name.</param>
/// <param name="Stamp">The user's when it began; another one ends it.</param>
/// <param name="Role">The user's when it began; another one ends it.</param>
/// <param name="Id">Random; by it a session is ended for good.</param>
/// <param name="Begin">When it began.</param>
internal sealed record Session(string User, string Stamp, string Role, string Id, DateTimeOffset Begin)
{
    /// <summary>Name of what authenticates by it.</summary>
    public const string Scheme = "session";

    /// <summary>How long one lasts that is in use.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>How long one lasts that is not.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    private const string StampClaim = "stamp";
    private const string RoleClaim = "role";
    private const string IdClaim = "session";
    private const string BeginClaim = "begin";
    private const int IdLength = 16;

    /// <summary>When it is over, however much it is used.</summary>
    public DateTimeOffset End => Begin + Longest;

    /// <summary>A new one.</summary>
    public static Session Begun(StoredUser user, DateTimeOffset now)
    {
        var id = new byte[IdLength];
        KernelRandom.Fill(id);
        return new Session(user.User.Name, user.Stamp, user.User.Role.ToString(), Convert.ToHexStringLower(id), now);
    }

    /// <summary>Null for what is none.</summary>
    public static Session? Of(ClaimsPrincipal? principal) =>
        principal?.FindFirst(ClaimTypes.NameIdentifier) is { } user && principal.FindFirst(StampClaim) is { } stamp && principal.FindFirst(RoleClaim) is { } role
        && principal.FindFirst(IdClaim) is { } id && long.TryParse(principal.FindFirst(BeginClaim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var begin)
            ? new Session(user.Value, stamp.Value, role.Value, id.Value, DateTimeOffset.FromUnixTimeSeconds(begin))
            : null;

    public ClaimsPrincipal Principal() => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, User), new Claim(StampClaim, Stamp), new Claim(RoleClaim, Role), new Claim(IdClaim, Id),
            new Claim(BeginClaim, Begin.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ],
        Scheme));

    /// <summary>Whether it still is one of this user, who is as the store has him now.</summary>
    public bool IsOf(StoredUser user, DateTimeOffset now) =>
        user.User.Name == User && user.Stamp == Stamp && user.User.Role.ToString() == Role && now < End && user.EndedSessions.All(ended => ended.Id != Id);
}
