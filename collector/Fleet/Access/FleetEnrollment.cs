using System.Collections.Concurrent;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Org.BouncyCastle.Crypto.Parameters;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Polling;
using XMailFleet.Fleet.Rounds;
using XMailFleet.Identities;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>How the agents of hosts come to belong, and cease to.</summary>
internal sealed class FleetEnrollment(IHistoryStore store, Authority authority, IAgentConnector connector, PollScheduler scheduler, TimeProvider time)
{
    /// <summary>How long a certificate that is over may be shown for a new one.</summary>
    public static readonly TimeSpan LongestAbsence = TimeSpan.FromDays(365);

    private static readonly TimeSpan TokenLife = TimeSpan.FromHours(1);

    private static readonly TimeSpan LeastSpacing = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, DateTimeOffset> _renewals = new();

    // Leaves are set back by as much.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);

    /// <summary>A token by which the agent of a host gets its identity. The one before it ends.</summary>
    public async Task<(EnrollmentToken Token, DateTimeOffset End)> MakeTokenAsync(string name, bool replace, string author, CancellationToken ct)
    {
        var hostId = Requests.HostId(name, "parent");
        var host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        if (host.Host.Enrollment?.State is EnrollmentState.Enrolled or EnrollmentState.Revoked && !replace)
            throw Refusal(FleetErrorKind.FailedPrecondition, words => words.AlreadyEnrolled(hostId));
        var (token, end) = (EnrollmentToken.Make(authority.Trust.Key), time.GetUtcNow() + TokenLife);
        var earlier = await store.Members.ChangeAsync(
            AccessKind.Agent, host.Incarnation,
            present => (new StoredAgent { HostId = hostId, TokenSha256 = token.Hash }.ToByteArray(), Read(StoredAgent.Parser, present)?.TokenSha256 ?? ""),
            ct).ConfigureAwait(false);
        if (earlier.Length > 0) await RemoveTokenAsync(earlier, ct).ConfigureAwait(false);
        var stored = new StoredEnrollmentToken { AgentId = host.Incarnation, ExpireTime = Timestamp.FromDateTimeOffset(end) };
        await store.Members.ChangeAsync(AccessKind.EnrollmentToken, token.Hash, _ => (stored.ToByteArray(), true), ct).ConfigureAwait(false);
        var edit = new HostEdit(null, null)
        {
            Incarnation = host.Incarnation,
            Enrollment = enrollment =>
            {
                if (enrollment.State is EnrollmentState.Unspecified) enrollment.State = EnrollmentState.Pending;
                enrollment.TokenExpireTime = stored.ExpireTime;
                return enrollment;
            },
        };
        await EditAsync(hostId, edit, ActivityKind.HostUpdated, author, ct).ConfigureAwait(false);
        return (token, end);
    }

    /// <summary>Lets an agent in that has the token of a host.</summary>
    /// <param name="request">What it sends.</param>
    /// <param name="origin">Address that it calls from; without a port.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<EnrollResponse> EnrollAsync(EnrollRequest request, string origin, CancellationToken ct)
    {
        if (request.CertificateRequest.IsEmpty) throw Refusal(FleetErrorKind.InvalidArgument, words => words.NoKey);
        var (hash, now) = (EnrollmentToken.HashOf(request.Token.Span), time.GetUtcNow());
        var token = Read(StoredEnrollmentToken.Parser, await store.Members.FindAsync(AccessKind.EnrollmentToken, hash, ct).ConfigureAwait(false))
            ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.UnknownToken);
        var host = await FindAsync(token.AgentId, ct).ConfigureAwait(false) ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.UnknownToken);
        var hostId = ResourceNames.HostId(host.Host.Name)!;
        if (token.ExpireTime.ToDateTimeOffset() <= now) throw Refusal(FleetErrorKind.Unauthenticated, words => words.TokenOver(hostId, Moment(token.ExpireTime)));
        CheckClock(request.CurrentTime, now);
        var address = host.Host.Address.Length > 0 ? host.Host.Address : AddressOf(origin, request.Port);
        // Who enrolls by the socket has no address; an admin gives the host one.
        if (origin.Length > 0 && AgentAddress.Parse(address) is null) throw Refusal(FleetErrorKind.InvalidArgument, words => words.NoAgentAddress(address));
        // After the token: whoever has none has nothing reckoned.
        var key = KeyRequest.Read(request.CertificateRequest.ToByteArray()) ?? throw Refusal(FleetErrorKind.InvalidArgument, words => words.NoKey);
        var issued = await UseAsync(hash, host, key, origin, now, ct).ConfigureAwait(false)
            ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.TokenUsed(hostId));
        return await EnterAsync(host, issued, address, ct).ConfigureAwait(false);
    }

    /// <summary>A new certificate for an agent that shows its own.</summary>
    /// <param name="shown">What it shows.</param>
    /// <param name="origin">Address that it calls from; without a port.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <exception cref="FleetException">It is none that belongs.</exception>
    public async Task<IdentityCertificate> RenewAsync(IdentityCertificate? shown, string origin, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        var host = await FindAsync(shown, LongestAbsence, ct).ConfigureAwait(false) ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.NotEnrolled);
        // Each is a signature and a write: an agent that asks without end waits.
        if (_renewals.TryGetValue(host.Incarnation, out var last) && (now - last).Duration() < LeastSpacing) throw Refusal(FleetErrorKind.Unavailable, words => words.RenewedAlready);
        _renewals[host.Incarnation] = now;
        var names = AgentNames.Of(ResourceNames.HostId(host.Host.Name)!, host.Host.Address, origin);
        var issued = authority.Issue(shown!.PublicKey, IdentityKind.Agent, host.Incarnation, names, now);
        var edit = new HostEdit(null, null)
        {
            Incarnation = host.Incarnation,
            OnlyWhere = enrollment => enrollment.State is EnrollmentState.Enrolled && enrollment.SpkiSha256 == issued.SpkiSha256,
            Enrollment = enrollment =>
            {
                enrollment.ExpireTime = Timestamp.FromDateTimeOffset(issued.NotAfter);
                return enrollment;
            },
        };
        // Revoked meanwhile, or enrolled anew.
        _ = await store.EditHostAsync(ResourceNames.HostId(host.Host.Name)!, edit, _ => null, ct).ConfigureAwait(false)
            ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.NotEnrolled);
        return issued;
    }

    /// <summary>Has an agent asked soon that says that it answers from now on.</summary>
    /// <exception cref="FleetException">It is none that belongs.</exception>
    public async Task GreetAsync(IdentityCertificate? shown, CancellationToken ct)
    {
        var host = await FindAsync(shown, TimeSpan.Zero, ct).ConfigureAwait(false) ?? throw Refusal(FleetErrorKind.Unauthenticated, words => words.NotEnrolled);
        // One that starts again and again is asked by schedule.
        if (host.Host.LastPollTime is { } last && time.GetUtcNow() - last.ToDateTimeOffset() < LeastSpacing) return;
        scheduler.Watch(ResourceNames.HostId(host.Host.Name)!);
    }

    /// <summary>The host whose agent shows a certificate; null where it is none that belongs.</summary>
    /// <param name="shown">What is shown.</param>
    /// <param name="leniency">How long it may be over.</param>
    /// <param name="ct">Ends the wait.</param>
    public async Task<StoredHost?> FindAsync(IdentityCertificate? shown, TimeSpan leniency, CancellationToken ct)
    {
        if (shown is not { Identity.Kind: IdentityKind.Agent } || authority.Trust.Judge(shown, time.GetUtcNow(), leniency) is not CertificateStanding.Sound) return null;
        return await FindAsync(shown.Identity.Id, ct).ConfigureAwait(false) is { Host.Enrollment: { State: EnrollmentState.Enrolled } enrollment } host
            && enrollment.SpkiSha256 == shown.SpkiSha256
                ? host
                : null;
    }

    /// <summary>Revokes the identity of a host's agent: at once, and for good.</summary>
    public async Task<Enrollment> RevokeAsync(string name, string author, CancellationToken ct)
    {
        var hostId = Requests.HostId(name, "name");
        var host = await store.FindHostAsync(hostId, ct).ConfigureAwait(false) ?? throw Requests.NoHost(hostId);
        if (host.Host.Enrollment is not { } present || present is { State: EnrollmentState.Pending, TokenExpireTime: null })
            throw Refusal(FleetErrorKind.FailedPrecondition, words => words.NothingToRevoke(hostId));
        var agent = Read(StoredAgent.Parser, await store.Members.FindAsync(AccessKind.Agent, host.Incarnation, ct).ConfigureAwait(false));
        if (agent is { TokenSha256.Length: > 0 }) await RemoveTokenAsync(agent.TokenSha256, ct).ConfigureAwait(false);
        var edit = new HostEdit(null, null)
        {
            Incarnation = host.Incarnation,
            Enrollment = enrollment =>
            {
                (enrollment.State, enrollment.RevokeTime, enrollment.TokenExpireTime) = (EnrollmentState.Revoked, Timestamp.FromDateTimeOffset(time.GetUtcNow()), null);
                return enrollment;
            },
        };
        return (await EditAsync(hostId, edit, ActivityKind.HostRevoked, author, ct).ConfigureAwait(false)).Host.Enrollment;
    }

    // Decided at the record of the token: two who come at once find one of them there.
    private Task<IdentityCertificate?> UseAsync(
        string hash, StoredHost host, ECPublicKeyParameters key, string origin, DateTimeOffset now, CancellationToken ct)
    {
        var (spki, names) = (Digest.Sha256Hex(PublicKeys.Encode(key)), AgentNames.Of(ResourceNames.HostId(host.Host.Name)!, host.Host.Address, origin));
        return store.Members.ChangeAsync(
            AccessKind.EnrollmentToken, hash,
            present =>
            {
                var token = Read(StoredEnrollmentToken.Parser, present);
                if (token is null || (token.SpkiSha256.Length > 0 && token.SpkiSha256 != spki)) return (present, null);
                // An answer that was lost is asked for again.
                if (token.SpkiSha256 == spki) return (present, IdentityCertificate.Read(token.Certificate.ToByteArray()));
                var issued = authority.Issue(key, IdentityKind.Agent, host.Incarnation, names, now);
                (token.SpkiSha256, token.Certificate) = (spki, ByteString.CopyFrom(issued.Der));
                return (token.ToByteArray(), issued);
            },
            ct);
    }

    private async Task<EnrollResponse> EnterAsync(StoredHost host, IdentityCertificate issued, string address, CancellationToken ct)
    {
        var hostId = ResourceNames.HostId(host.Host.Name)!;
        var enrollment = new Enrollment
        {
            State = EnrollmentState.Enrolled,
            Identity = issued.Identity.Uri,
            SpkiSha256 = issued.SpkiSha256,
            EnrollTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
            ExpireTime = Timestamp.FromDateTimeOffset(issued.NotAfter),
        };
        var edit = new HostEdit(address, null)
        {
            Incarnation = host.Incarnation,
            // The token that let it in is still out: nobody has revoked it since.
            OnlyWhere = present => present.TokenExpireTime is not null,
            Enrollment = _ => enrollment,
        };
        // An answer that was lost is asked for again: nothing is changed by that.
        var isRepeated = host.Host.Enrollment is { State: EnrollmentState.Enrolled } known && known.SpkiSha256 == issued.SpkiSha256;
        if (!isRepeated) await EditAsync(hostId, edit, ActivityKind.HostEnrolled, host.Host.Name, ct).ConfigureAwait(false);
        return new EnrollResponse
        {
            Certificate = ByteString.CopyFrom(issued.Der),
            AuthorityCertificate = ByteString.CopyFrom(authority.Certificate),
            Host = host.Host.Name,
            Address = address,
        };
    }

    private async Task<StoredHost> EditAsync(string hostId, HostEdit edit, ActivityKind kind, string author, CancellationToken ct)
    {
        var edited = await store.EditHostAsync(hostId, edit, host => Deed(kind, host, author), ct).ConfigureAwait(false)
            ?? throw (edit.OnlyWhere is null ? Requests.NoHost(hostId) : Refusal(FleetErrorKind.Unauthenticated, words => words.UnknownToken));
        connector.Drop(edited.Incarnation);
        // One that was let in greets when it answers; one that was put out is let go.
        if (kind is ActivityKind.HostRevoked) scheduler.Watch(hostId);
        return edited;
    }

    private async Task<StoredHost?> FindAsync(string agentId, CancellationToken ct)
    {
        var agent = Read(StoredAgent.Parser, await store.Members.FindAsync(AccessKind.Agent, agentId, ct).ConfigureAwait(false));
        return agent is not null && await store.FindHostAsync(agent.HostId, ct).ConfigureAwait(false) is { } host && host.Incarnation == agentId ? host : null;
    }

    private Task<bool> RemoveTokenAsync(string hash, CancellationToken ct) =>
        store.Members.ChangeAsync<bool>(AccessKind.EnrollmentToken, hash, _ => (null, true), ct);

    private static void CheckClock(Timestamp? theirs, DateTimeOffset now)
    {
        if (theirs is null) return;
        var behind = now - theirs.ToDateTimeOffset();
        if (behind > ClockTolerance) throw Refusal(FleetErrorKind.FailedPrecondition, words => words.ClockBehind(behind));
        if (-behind > ClockTolerance) throw Refusal(FleetErrorKind.FailedPrecondition, words => words.ClockAhead(-behind));
    }

    private Activity Deed(ActivityKind kind, V1.Host host, string author) => new()
    {
        ActivityTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()),
        Author = author,
        Kind = kind,
        Resource = host.Name,
        Note = host.Enrollment.Identity,
    };

    private static string AddressOf(string origin, int port) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(origin.Contains(':', StringComparison.Ordinal) ? $"[{origin}]" : origin)}:{port}");

    private static string Moment(Timestamp time) => time.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    private static T? Read<T>(MessageParser<T> parser, byte[]? body)
        where T : class, IMessage<T> => body is null ? null : parser.ParseFrom(body);

    private static FleetException Refusal(FleetErrorKind kind, Func<IAccessWords, string> say) => AccessRefusal.Of(kind, say);
}
