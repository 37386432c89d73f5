using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>Certificates of people, for gRPC on the collector and on agents.</summary>
internal sealed class UserCertificates(FleetUsers users, Authority authority, TimeProvider time)
{
    private static readonly TimeSpan LeastLife = TimeSpan.FromHours(1);

    /// <summary>A certificate for somebody.</summary>
    public async Task<IdentityCertificate> IssueAsync(CreateUserCertificateRequest request, CancellationToken ct)
    {
        var userId = UserId(request.Parent);
        var key = KeyRequest.Read(request.CertificateRequest.ToByteArray()) ?? throw AccessRefusal.Of(FleetErrorKind.InvalidArgument, words => words.NoKey);
        var life = request.Lifetime?.ToTimeSpan() ?? Authority.LeafLife;
        if (life < LeastLife || life > Authority.LeafLife) throw AccessRefusal.Of(FleetErrorKind.InvalidArgument, words => words.NoLifetime("3600s", "2592000s"));
        var user = await users.FindAsync(userId, ct).ConfigureAwait(false) ?? throw NoUser(userId);
        var now = time.GetUtcNow();
        var issued = authority.Issue(key, IdentityKind.Person, ResourceNames.UserId(user.User.Name)!, ServerNames.None, now, life);
        _ = await users.EditAsync(userId, stored => Enter(stored, issued, now), ct).ConfigureAwait(false) ?? throw NoUser(userId);
        return issued;
    }

    /// <summary>Whose certificate it is, where he still belongs; else null.</summary>
    /// <param name="person">Name in the certificate, which was judged before.</param>
    /// <param name="serialNumber">Of the certificate.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<User?> FindAsync(string person, string serialNumber, CancellationToken ct) =>
        await users.FindAsync(person, ct).ConfigureAwait(false) is { } stored
        && stored.Certificates.Any(certificate => certificate.SerialNumber == serialNumber && certificate.ExpireTime.ToDateTimeOffset() > time.GetUtcNow())
            ? stored.User
            : null;

    private static void Enter(StoredUser stored, IdentityCertificate issued, DateTimeOffset now)
    {
        foreach (var over in stored.Certificates.Where(certificate => certificate.ExpireTime.ToDateTimeOffset() <= now).ToList()) stored.Certificates.Remove(over);
        stored.Certificates.Add(new StoredUserCertificate { SerialNumber = issued.SerialNumber, ExpireTime = Timestamp.FromDateTimeOffset(issued.NotAfter) });
    }

    private static string UserId(string name) => ResourceNames.UserId(name) ?? throw NoUser(name);

    private static FleetException NoUser(string name) => UserRules.Unknown(name);
}
