using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace XMailFleet.Collector.Tests.Serving.Callers;

/// <summary>Somebody who calls, and how he shows who he is.</summary>
/// <param name="Name">Of the row of the table.</param>
/// <param name="Certificate">Shown to TLS; null for none.</param>
/// <param name="Token">Shown in the request; null for none.</param>
/// <param name="Socket">Path by which he comes instead of TLS; null for TLS.</param>
internal sealed record Identity(string Name, X509Certificate2? Certificate = null, string? Token = null, string? Socket = null)
{
    private static readonly byte[] EmptyMessage = [0, 0, 0, 0, 0];

    /// <summary>Whether a call with an empty message passes the gate, by what a client that is not ours sees: the status of gRPC in the headers, null for none there.</summary>
    public async Task<string?> CallAsync(Uri server, string path)
    {
        using var http = new HttpClient(Handler()) { DefaultRequestVersion = HttpVersion.Version20, DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Socket is null ? server : new Uri("http://localhost"), path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(EmptyMessage),
        };
        request.Content.Headers.ContentType = new("application/grpc");
        request.Headers.TE.ParseAdd("trailers");
        if (Token is not null) request.Headers.Authorization = new("Bearer", Token);
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return answer.Headers.TryGetValues("grpc-status", out var status) ? status.Single() : null;
    }

    private SocketsHttpHandler Handler() => Socket is { } path
        ? XMailFleet.Testing.UnixSocketHandler.To(path)
        : new SocketsHttpHandler
        {
            SslOptions = new SslClientAuthenticationOptions
            {
                RemoteCertificateValidationCallback = (_, shown, _, _) => shown is not null,
                ClientCertificateContext = Certificate is null ? null : SslStreamCertificateContext.Create(Certificate, null, offline: true),
            },
        };
}
