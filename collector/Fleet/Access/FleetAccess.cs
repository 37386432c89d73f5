using Google.Protobuf.WellKnownTypes;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Access;

/// <summary>Everything that AccessService offers, without a transport.</summary>
internal sealed class FleetAccess(
    IHistoryStore store, Authority authority, FleetEnrollment enrollment, FleetUsers users, UserCertificates certificates, FleetTokens tokens,
    CallerEnds ends, OwnPlaces places)
{
    private const int AuditPageSize = 100;

    public GetAuthorityResponse GetAuthority() => new()
    {
        Fleet = authority.Fleet,
        Certificate = CertificatePem.Of(authority.Certificate),
        ExpireTime = Timestamp.FromDateTimeOffset(authority.ExpireTime),
    };

    public async Task<CreateEnrollmentTokenResponse> CreateEnrollmentTokenAsync(CreateEnrollmentTokenRequest request, string author, CancellationToken ct)
    {
        var (token, end) = await enrollment.MakeTokenAsync(request.Parent, request.Replace, author, ct).ConfigureAwait(false);
        return new CreateEnrollmentTokenResponse
        {
            Token = token.Text(),
            ExpireTime = Timestamp.FromDateTimeOffset(end),
            CollectorAddress = places.GrpcAddress,
        };
    }

    public async Task<RevokeEnrollmentResponse> RevokeEnrollmentAsync(RevokeEnrollmentRequest request, string author, CancellationToken ct) =>
        new() { Enrollment = await enrollment.RevokeAsync(request.Name, author, ct).ConfigureAwait(false) };

    public async Task<CreateUserResponse> CreateUserAsync(CreateUserRequest request, CancellationToken ct) =>
        new() { User = await users.AddAsync(request.UserId, request.User?.Role ?? Role.Unspecified, ct).ConfigureAwait(false) };

    public async Task<ListUsersResponse> ListUsersAsync(ListUsersRequest request, CancellationToken ct)
    {
        _ = Requests.PageSize(request.PageSize);
        return new ListUsersResponse { Users = { await users.ListAsync(ct).ConfigureAwait(false) } };
    }

    public async Task<DeleteUserResponse> DeleteUserAsync(DeleteUserRequest request, CancellationToken ct)
    {
        var user = await FindAsync(request.Name, ct).ConfigureAwait(false);
        await users.RemoveAsync(ResourceNames.UserId(user.Name)!, ct).ConfigureAwait(false);
        ends.End(user.Name);
        return new DeleteUserResponse();
    }

    public async Task<CreateSignInResponse> CreateSignInAsync(CreateSignInRequest request, CancellationToken ct)
    {
        var user = await FindAsync(request.Parent, ct).ConfigureAwait(false);
        var (token, end) = await users.MakeSignInAsync(ResourceNames.UserId(user.Name)!, ct).ConfigureAwait(false);
        return new CreateSignInResponse { Path = $"/sign-in/{token}", ExpireTime = Timestamp.FromDateTimeOffset(end), WebAddress = places.WebAddress };
    }

    public async Task<SetPasswordResponse> SetPasswordAsync(SetPasswordRequest request, CancellationToken ct)
    {
        var user = await FindAsync(request.Name, ct).ConfigureAwait(false);
        await users.SetPasswordAsync(ResourceNames.UserId(user.Name)!, request.Password, ct).ConfigureAwait(false);
        return new SetPasswordResponse();
    }

    public async Task<CreateUserCertificateResponse> CreateUserCertificateAsync(CreateUserCertificateRequest request, CancellationToken ct)
    {
        var issued = await certificates.IssueAsync(request, ct).ConfigureAwait(false);
        return new CreateUserCertificateResponse
        {
            Certificate = CertificatePem.Of(issued.Der),
            AuthorityCertificate = CertificatePem.Of(authority.Certificate),
            ExpireTime = Timestamp.FromDateTimeOffset(issued.NotAfter),
            CollectorAddress = places.GrpcAddress,
        };
    }

    public async Task<CreateTokenResponse> CreateTokenAsync(CreateTokenRequest request, string author, CancellationToken ct)
    {
        var (secret, token) = await tokens.MakeAsync(request.Token, author, ct).ConfigureAwait(false);
        return new CreateTokenResponse { Token = token, Secret = secret };
    }

    public async Task<ListTokensResponse> ListTokensAsync(ListTokensRequest request, CancellationToken ct)
    {
        _ = Requests.PageSize(request.PageSize);
        return new ListTokensResponse { Tokens = { await tokens.ListAsync(ct).ConfigureAwait(false) } };
    }

    public async Task<RevokeTokenResponse> RevokeTokenAsync(RevokeTokenRequest request, CancellationToken ct)
    {
        await tokens.RevokeAsync(request.Name, ct).ConfigureAwait(false);
        return new RevokeTokenResponse();
    }

    public async Task<ListAuditEntriesResponse> ListAuditEntriesAsync(ListAuditEntriesRequest request, CancellationToken ct)
    {
        var size = request.PageSize == 0 ? AuditPageSize : Requests.PageSize(request.PageSize);
        var before = request.PageToken.Length == 0 ? long.MaxValue : PageTokens.ReadNumber(request.PageToken, "audit", store.Id) ?? throw Requests.BadPageToken();
        var entries = await store.Members.ListAuditAsync(before, size + 1, ct).ConfigureAwait(false);
        return new ListAuditEntriesResponse
        {
            AuditEntries = { entries.Take(size).Select(entry => entry.Value) },
            NextPageToken = entries.Count > size ? PageTokens.Make(entries[size - 1].Position, "audit", store.Id) : "",
        };
    }

    private async Task<User> FindAsync(string name, CancellationToken ct) =>
        ResourceNames.UserId(name) is { } id && await users.FindAsync(id, ct).ConfigureAwait(false) is { } found ? found.User : throw UserRules.Unknown(name);
}
