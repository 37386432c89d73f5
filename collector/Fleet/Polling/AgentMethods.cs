using Google.Protobuf;
using Grpc.Core;
using XMailFleet.V1;

namespace XMailFleet.Fleet.Polling;

/// <summary>
/// The methods of an agent as the collector calls them. The generated client would parse whatever comes, with all that is not
/// known in it.
/// </summary>
internal static class AgentMethods
{
    public static Method<DiagnoseRequest, WireAnswer> Diagnose { get; } = new(
        MethodType.Unary, AgentService.Descriptor.FullName, nameof(AgentService.AgentServiceClient.Diagnose),
        Marshallers.Create<DiagnoseRequest>(Write, DiagnoseRequest.Parser.ParseFrom),
        new Marshaller<WireAnswer>((_, _) => throw new NotSupportedException(), WireAnswer.Read));

    public static Method<WatchHostRequest, WatchHostResponse> WatchHost { get; } = new(
        MethodType.ServerStreaming, AgentService.Descriptor.FullName, nameof(AgentService.AgentServiceClient.WatchHost),
        Marshallers.Create<WatchHostRequest>(Write, WatchHostRequest.Parser.ParseFrom),
        Marshallers.Create<WatchHostResponse>(Write, WatchHostResponse.Parser.WithDiscardUnknownFields(true).ParseFrom));

    private static byte[] Write(IMessage message) => message.ToByteArray();
}
