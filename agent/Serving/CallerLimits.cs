using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Diagnosing.Collecting;
using XMailFleet.Identities;
using XMailFleet.Identities.Admissions;
using XMailFleet.Programs.Callers;

namespace XMailFleet.Agent.Serving;

/// <summary>
/// What callers may cost an agent, whoever they are: connections, requests at once, bytes and time of each. None of the requests is
/// longer than a few dozen bytes. One caller is whoever has one identity; of those who have none, whoever calls from one place: this machine, an
/// IPv4 address, or the 64 bits of an IPv6 address that are given to a network.
/// </summary>
internal sealed class CallerLimits(int streams)
{
    /// <summary>Bytes of a request's message.</summary>
    public const int MessageBytes = 16 << 10;

    private const int Connections = 64;
    private const int RequestsBesidesStreams = 48;
    private const string ResourceExhausted = "8";

    // A diagnosis takes half a minute where nothing answers, and waits for others.
    private static readonly TimeSpan RequestTime = TimeSpan.FromMinutes(2);

    // It has places of its own; whoever watches the health begins anew.
    private const string Unending = "/xmailfleet.v1.AgentService/WatchHost";

    private readonly Admission _connections = new(Connections);
    private readonly Admission _recognised = new(Connections);
    private readonly Admission _local = new(Connections);
    private readonly Admission _requests = new(RequestsBesidesStreams + streams);

    /// <summary>Sets what the server itself holds callers to.</summary>
    public static void Bound(KestrelServerLimits limits)
    {
        limits.MaxRequestBodySize = 4 * MessageBytes;
        limits.MaxRequestHeaderCount = 32;
        limits.MaxRequestHeadersTotalSize = 8 << 10;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        limits.Http2.MaxStreamsPerConnection = 32;
        limits.Http2.MaxRequestHeaderFieldSize = 4 << 10;
        // The least that HTTP/2 allows.
        limits.Http2.InitialStreamWindowSize = 65535;
        limits.Http2.InitialConnectionWindowSize = 2 * 65535;
    }

    /// <summary>Lets a connection in, or closes it.</summary>
    public async Task ConnectAsync(ConnectionContext connection, Func<Task> next)
    {
        // Strangers who keep silent keep nobody else out.
        using var place = connection.LocalEndPoint is UnixDomainSocketEndPoint
            ? _local.EnterNewest(LocalCallers.PlaceOf(connection), connection.Abort)
            : _connections.EnterNewest(CallerOf(connection), connection.Abort);
        connection.Features.Set(new StrangerPlace(place));
        await next();
    }

    /// <summary>
    /// Gives a caller of this fleet a place among those of his kind: strangers from where he calls cannot keep him out any more. Else strangers who
    /// share the place of a collector could.
    /// </summary>
    public async Task RecogniseAsync(ConnectionContext connection, OwnIdentity identity, Func<Task> next)
    {
        var shown = connection.Features.Get<IPeerCertificateFeature>()?.LeafDer is { } der ? IdentityCertificate.Read(der) : null;
        if (identity.Judge(shown) is not CertificateStanding.Sound)
        {
            await next();
            return;
        }

        connection.Features.Get<StrangerPlace>()?.Leave();
        using var place = _recognised.Enter(shown!.Identity.Uri, connection.Abort);
        if (place is null) connection.Abort();
        else await next();
    }

    /// <summary>Lets a request in, or refuses it.</summary>
    public async Task RequestAsync(HttpContext context, RequestDelegate next)
    {
        using var place = _requests.Enter(CallerOf(context), context.Abort);
        if (place is null)
        {
            Refuse(context.Response);
            return;
        }

        using var deadline = new CancellationTokenSource();
        using var abort = deadline.Token.Register(context.Abort);
        if (context.Request.Path.Value != Unending) deadline.CancelAfter(RequestTime);
        // When the answer is on its way: who waits for its end does not wait for this.
        context.Response.OnCompleted(() =>
        {
            HeapThrift.Tidy();
            return Task.CompletedTask;
        });
        await next(context);
    }

    /// <summary>What all requests of one caller have in common.</summary>
    public static string CallerOf(HttpContext context) =>
        CallerGate.CallerOf(context) is { IsKnown: true } caller ? caller.Name : CallerPlace.Of(context.Connection.RemoteIpAddress);

    private static string CallerOf(ConnectionContext connection) => CallerPlace.Of((connection.RemoteEndPoint as IPEndPoint)?.Address);

    private static void Refuse(HttpResponse response)
    {
        response.ContentType = "application/grpc";
        response.Headers["grpc-status"] = ResourceExhausted;
        response.Headers["grpc-message"] = "This agent has as many requests as it takes at once. Try again.";
    }

    // A place may be left early, and is left again at the end.
    private sealed class StrangerPlace(IDisposable place)
    {
        public void Leave() => place.Dispose();
    }
}
