using Grpc.Core;
using XMailFleet.Agent.Diagnosing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Hosting;

/// <summary>AgentService over gRPC: parse, call, map.</summary>
internal sealed class AgentGrpcService(Diagnoser diagnoser, AgentOptions options) : AgentService.AgentServiceBase
{
    public override async Task<DiagnoseResponse> Diagnose(DiagnoseRequest request, ServerCallContext context)
    {
        var language = Languages.Parse(request.LanguageCode) ?? options.Language;
        var attempt = await diagnoser.DiagnoseAsync(request.SkipProbes, language, context.CancellationToken);
        return attempt.Diagnosis is { } diagnosis
            ? new DiagnoseResponse { Diagnosis = diagnosis }
            : throw new RpcException(new Status(StatusCode.FailedPrecondition, DiagnosisAttempt.NotFound(language)));
    }
}
