using System.Net.Sockets;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Grpc.Net.Client;
using XMailFleet.Identities;
using XMailFleet.V1;

namespace XMailFleet.EndToEnd.Tests.Commands;

/// <summary>Enrolls as an agent does, over the collector's socket.</summary>
internal static class Enrolling
{
    public static async Task<EnrollResponse> AsAgentAsync(string socketPath, string text)
    {
        using var channel = GrpcChannel.ForAddress("http://localhost", new GrpcChannelOptions
        {
            HttpHandler = new SocketsHttpHandler { ConnectCallback = (_, ct) => ConnectAsync(socketPath, ct) },
        });
        Assert.True(EnrollmentToken.TryParse(text, out var token));
        return await new EnrollmentService.EnrollmentServiceClient(channel).EnrollAsync(new EnrollRequest
        {
            Token = ByteString.CopyFrom(token.Secret),
            CertificateRequest = ByteString.CopyFrom(KeyRequest.Make(SigningKey.Make())),
            Port = 7460,
            CurrentTime = Timestamp.FromDateTimeOffset(TimeProvider.System.GetUtcNow()),
        });
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken ct)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), ct);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
