using Grpc.Core;
using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet.Access;
using XMailFleet.Programs.Callers;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Grpc;

/// <summary>AccessService over gRPC: a line a method over <see cref="FleetAccess"/>.</summary>
internal sealed class AccessGrpcService(FleetAccess access) : AccessService.AccessServiceBase
{
    public override Task<GetAuthorityResponse> GetAuthority(GetAuthorityRequest request, ServerCallContext context) =>
        Task.FromResult(access.GetAuthority());

    public override Task<CreateEnrollmentTokenResponse> CreateEnrollmentToken(CreateEnrollmentTokenRequest request, ServerCallContext context) =>
        access.CreateEnrollmentTokenAsync(request, Author(context), context.CancellationToken);

    public override Task<RevokeEnrollmentResponse> RevokeEnrollment(RevokeEnrollmentRequest request, ServerCallContext context) =>
        access.RevokeEnrollmentAsync(request, Author(context), context.CancellationToken);

    public override async Task<CreateUserResponse> CreateUser(CreateUserRequest request, ServerCallContext context)
    {
        var made = await access.CreateUserAsync(request, context.CancellationToken);
        DeedResource.Note(context.GetHttpContext(), $"{made.User.Name} {made.User.Role}");
        return made;
    }

    public override Task<ListUsersResponse> ListUsers(ListUsersRequest request, ServerCallContext context) =>
        access.ListUsersAsync(request, context.CancellationToken);

    public override Task<DeleteUserResponse> DeleteUser(DeleteUserRequest request, ServerCallContext context) =>
        access.DeleteUserAsync(request, context.CancellationToken);

    public override Task<CreateSignInResponse> CreateSignIn(CreateSignInRequest request, ServerCallContext context) =>
        access.CreateSignInAsync(request, context.CancellationToken);

    public override Task<SetPasswordResponse> SetPassword(SetPasswordRequest request, ServerCallContext context) =>
        access.SetPasswordAsync(request, context.CancellationToken);

    public override Task<CreateUserCertificateResponse> CreateUserCertificate(CreateUserCertificateRequest request, ServerCallContext context) =>
        access.CreateUserCertificateAsync(request, context.CancellationToken);

    public override async Task<CreateTokenResponse> CreateToken(CreateTokenRequest request, ServerCallContext context)
    {
        var made = await access.CreateTokenAsync(request, Author(context), context.CancellationToken);
        DeedResource.Note(context.GetHttpContext(), $"{made.Token.Name} {made.Token.Role}");
        return made;
    }

    public override Task<ListTokensResponse> ListTokens(ListTokensRequest request, ServerCallContext context) =>
        access.ListTokensAsync(request, context.CancellationToken);

    public override Task<RevokeTokenResponse> RevokeToken(RevokeTokenRequest request, ServerCallContext context) =>
        access.RevokeTokenAsync(request, context.CancellationToken);

    public override Task<ListAuditEntriesResponse> ListAuditEntries(ListAuditEntriesRequest request, ServerCallContext context) =>
        access.ListAuditEntriesAsync(request, context.CancellationToken);

    private static string Author(ServerCallContext context) => CallerGate.CallerOf(context.GetHttpContext()).Name;
}
