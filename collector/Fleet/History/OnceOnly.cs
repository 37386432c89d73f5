using Google.Protobuf.WellKnownTypes;

namespace XMailFleet.Fleet.History;

/// <summary>Records of what lets somebody in once, and ends by itself.</summary>
internal static class OnceOnly
{
    /// <summary>How long one is kept after its end: whoever uses it late is told that it ended, and not that it never was.</summary>
    public static readonly TimeSpan Afterlife = TimeSpan.FromDays(1);

    public static IReadOnlyList<AccessKind> Kinds { get; } = [AccessKind.EnrollmentToken, AccessKind.SignIn];

    /// <summary>Whether a record ended before a moment.</summary>
    public static bool EndedBefore(AccessKind kind, byte[] body, DateTimeOffset moment) => EndOf(kind, body)?.ToDateTimeOffset() < moment;

    private static Timestamp? EndOf(AccessKind kind, byte[] body) => kind switch
    {
        AccessKind.EnrollmentToken => StoredEnrollmentToken.Parser.ParseFrom(body).ExpireTime,
        AccessKind.SignIn => StoredSignIn.Parser.ParseFrom(body).ExpireTime,
        _ => null,
    };
}
