using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet.Access;
using XMailFleet.Fleet.Answers;
using XMailFleet.Programs.Callers;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Collector.Serving.Grpc;

/// <summary>EnrollmentService over gRPC. Each method asks for what it says itself: a token, or an agent's certificate.</summary>
internal sealed class EnrollmentGrpcService(
    FleetEnrollment enrollment, UserCertificates certificates, FleetTokens tokens, ICallerRegister callers, TimeProvider time)
    : EnrollmentService.EnrollmentServiceBase
{
    public override async Task<EnrollResponse> Enroll(EnrollRequest request, ServerCallContext context)
    {
        var http = context.GetHttpContext();
        try
        {
            var enrolled = await enrollment.EnrollAsync(request, CollectorCallers.OriginOf(http), context.CancellationToken);
            DeedResource.Note(http, $"{enrolled.Host} {enrolled.Address}");
            await callers.NoteAsync(http, CallerGate.CallerOf(http), "OK");
            return enrolled;
        }
        catch (FleetException refusal) when (refusal.Kind is FleetErrorKind.Unauthenticated)
        {
            await callers.NoteAsync(http, CallerGate.CallerOf(http), "UNAUTHENTICATED");
            throw Languages.Parse(request.LanguageCode) is { } asked ? new FleetException(refusal.Kind, _ => refusal.In(asked) ?? refusal.Message) : refusal;
        }
        catch (FleetException refusal) when (Languages.Parse(request.LanguageCode) is { } language)
        {
            throw new FleetException(refusal.Kind, _ => refusal.In(language) ?? refusal.Message);
        }
    }

    public override async Task<RenewResponse> Renew(RenewRequest request, ServerCallContext context)
    {
        var http = context.GetHttpContext();
        var issued = await enrollment.RenewAsync(PresentedCertificate.Of(http)?.Certificate, CollectorCallers.OriginOf(http), context.CancellationToken);
        return new RenewResponse { Certificate = ByteString.CopyFrom(issued.Der), CurrentTime = Timestamp.FromDateTimeOffset(time.GetUtcNow()) };
    }

    public override async Task<GreetResponse> Greet(GreetRequest request, ServerCallContext context)
    {
        await enrollment.GreetAsync(PresentedCertificate.Of(context.GetHttpContext())?.Certificate, context.CancellationToken);
        return new GreetResponse();
    }

    public override async Task<CheckCallerResponse> CheckCaller(CheckCallerRequest request, ServerCallContext context)
    {
        var http = context.GetHttpContext();
        if (await enrollment.FindAsync(PresentedCertificate.Of(http)?.Certificate, TimeSpan.Zero, context.CancellationToken) is null)
        {
            await callers.NoteAsync(http, CallerGate.CallerOf(http), "UNAUTHENTICATED");
            throw AccessRefusal.Of(FleetErrorKind.Unauthenticated, words => words.NotEnrolled);
        }

        if (request.TokenSha256.Length > 0)
            return await tokens.FindAsync(request.TokenSha256, context.CancellationToken) is { } token ? Answer(token.Role, token.Name) : new CheckCallerResponse();
        return await certificates.FindAsync(request.Person, request.SerialNumber, context.CancellationToken) is { } user
            ? Answer(user.Role, user.Name)
            : new CheckCallerResponse();
    }

    private static CheckCallerResponse Answer(Role role, string name) => new() { Role = role, Caller = name };
}
