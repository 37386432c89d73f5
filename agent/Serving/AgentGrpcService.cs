using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Core;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Looking;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Serving;

/// <summary>AgentService over gRPC: parse, call, map.</summary>
internal sealed class AgentGrpcService(
    DiagnosisDesk desk, HostWatch watch, AgentOptions options, TimeProvider clock, IHostApplicationLifetime lifetime) : AgentService.AgentServiceBase
{
    public override async Task<DiagnoseResponse> Diagnose(DiagnoseRequest request, ServerCallContext context)
    {
        var language = Languages.Parse(request.LanguageCode) ?? options.Language;
        var attempt = await AttemptAsync(request.SkipProbes, language, context.CancellationToken);
        return attempt.Diagnosis is { } diagnosis
            ? Answer(diagnosis, language, request.KnownDigest)
            : throw new RpcException(new Status(StatusCode.FailedPrecondition, attempt.NotFound(language)));
    }

    private static DiagnoseResponse Answer(Diagnosis diagnosis, Language language, ByteString known)
    {
        var digest = DiagnosisDigest.Of(diagnosis, language);
        if (digest == known) return new DiagnoseResponse { Unchanged = DiagnosisDigest.Unchanged(diagnosis, digest) };
        // Others may have been given the same one.
        var worded = diagnosis.Clone();
        worded.EnterTexts(language);
        return new DiagnoseResponse { Diagnosis = worded, Digest = digest };
    }

    private async Task<DiagnosisAttempt> AttemptAsync(bool skipProbes, Language language, CancellationToken cancellationToken)
    {
        try
        {
            return await desk.AskAsync(skipProbes, cancellationToken);
        }
        catch (LookerUnavailableException failure)
        {
            throw new RpcException(new Status(StatusCode.FailedPrecondition, DiagnosisAttempt.NoLooker(failure.Path, language)));
        }
    }

    public override async Task WatchHost(
        WatchHostRequest request, IServerStreamWriter<WatchHostResponse> responses, ServerCallContext context)
    {
        if (options.Watch.MaxStreams == 0) throw new RpcException(new Status(StatusCode.Unimplemented, "This agent offers no stream of changes."));
        // A stream that nobody cancels would hold up the shutdown until it is killed.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            using var subscription = await watch.SubscribeAsync(CallerLimits.CallerOf(context.GetHttpContext()), either.Token)
                ?? throw new RpcException(new Status(StatusCode.ResourceExhausted, "As many streams are open as --watch-streams allows."));
            for (IReadOnlyList<DiagnosisPart> changed = []; ; changed = await subscription.NextAsync(options.Watch.Heartbeat, clock, either.Token))
                await responses.WriteAsync(ToResponse(changed), either.Token);
        }
        catch (Exception failure) when (failure is WatchFailedException or OperationCanceledException)
        {
            throw new RpcException(new Status(StatusCode.Unavailable, "The watch has ended. Ask again."));
        }
    }

    private WatchHostResponse ToResponse(IReadOnlyList<DiagnosisPart> changed)
    {
        var response = new WatchHostResponse
        {
            SendTime = Timestamp.FromDateTimeOffset(clock.GetUtcNow()),
            SilenceLimit = Duration.FromTimeSpan(options.Watch.Heartbeat),
        };
        response.ChangedParts.Add(changed);
        return response;
    }
}
