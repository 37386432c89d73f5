using Google.Protobuf;
using Grpc.Core;
using Grpc.Core.Interceptors;
using XMailFleet.Collector.Serving.Callers;
using XMailFleet.Fleet.Answers;
using XMailFleet.Fleet.History;
using XMailFleet.Fleet.Validity;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Serving.Grpc;

/// <summary>
/// The edge: no request passes whose times cannot be used, and this is the only place that knows which refusal is which gRPC
/// status.
/// </summary>
internal sealed partial class ErrorInterceptor(ILogger<ErrorInterceptor> log) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            Check(request, context);
            return await continuation(request, context).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw ToRpc(error, context);
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request, IServerStreamWriter<TResponse> responseStream, ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            Check(request, context);
            await continuation(request, responseStream, context).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not RpcException)
        {
            throw ToRpc(error, context);
        }
    }

    private static void Check<TRequest>(TRequest request, ServerCallContext context)
    {
        if (request is not IMessage message) return;
        DeedResource.Note(context.GetHttpContext(), message);
        if (MessageValidity.FindFault(message) is { } fault) throw FleetException.InvalidArgument(fault);
    }

    private RpcException ToRpc(Exception error, ServerCallContext context)
    {
        switch (error)
        {
            case FleetException refusal:
                return new RpcException(new Status(CodeOf(refusal.Kind), Visible.Of(refusal.In(LanguageOf(context)) ?? refusal.Message)));
            case HistoryException history:
                LogFailure(history, context.Method);
                return new RpcException(new Status(StatusCode.Unavailable, Visible.Of(history.Message)));
            case OperationCanceledException when context.CancellationToken.IsCancellationRequested:
                return new RpcException(new Status(StatusCode.Cancelled, "The caller cancelled the call."));
            case OperationCanceledException:
                return new RpcException(new Status(StatusCode.Unavailable, "The collector is shutting down. Call again when it runs."));
            default:
                LogFailure(error, context.Method);
                return new RpcException(new Status(StatusCode.Internal, "The collector failed; its log says why."));
        }
    }

    // Our own commands say in which language they are typed.
    private static Language LanguageOf(ServerCallContext context) =>
        Languages.Parse(context.RequestHeaders.GetValue("accept-language")) ?? Language.English;

    private static StatusCode CodeOf(FleetErrorKind kind) => kind switch
    {
        FleetErrorKind.NotFound => StatusCode.NotFound,
        FleetErrorKind.AlreadyExists => StatusCode.AlreadyExists,
        FleetErrorKind.FailedPrecondition => StatusCode.FailedPrecondition,
        FleetErrorKind.Unauthenticated => StatusCode.Unauthenticated,
        FleetErrorKind.PermissionDenied => StatusCode.PermissionDenied,
        FleetErrorKind.Unavailable => StatusCode.Unavailable,
        FleetErrorKind.OutOfRange => StatusCode.OutOfRange,
        _ => StatusCode.InvalidArgument,
    };

    [LoggerMessage(LogLevel.Error, "{Method} failed.")]
    private partial void LogFailure(Exception error, string method);
}
