namespace XMailFleet.Fleet.History;

/// <summary>Kinds of records that an <see cref="IAccessStore"/> keeps. The numbers are stored.</summary>
internal enum AccessKind
{
    /// <summary>The one <see cref="StoredAuthority"/>, id "authority".</summary>
    Authority = 1,

    /// <summary><see cref="StoredAgent"/>, by the UUID of the host.</summary>
    Agent = 2,

    /// <summary><see cref="StoredEnrollmentToken"/>, by the SHA-256 of its secret.</summary>
    EnrollmentToken = 3,

    /// <summary><see cref="StoredUser"/>, by name.</summary>
    User = 4,

    /// <summary><see cref="StoredToken"/>, by the SHA-256 of it.</summary>
    Token = 5,

    /// <summary><see cref="StoredSignIn"/>, by the SHA-256 of its token.</summary>
    SignIn = 6,

    /// <summary>Keys of the pages' cookies, wrapped, by id.</summary>
    CookieKey = 7,

    /// <summary>What backups are encrypted to, id "recovery".</summary>
    Recovery = 8,
}
