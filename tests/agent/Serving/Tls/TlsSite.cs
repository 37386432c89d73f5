using System.Security.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using XMailFleet.Agent.Serving.Tls;
using XMailFleet.Identities;
using XMailFleet.Testing;

namespace XMailFleet.Agent.Tests.Serving.Tls;

/// <summary>
/// A small site behind the agent's TLS: <c>/who</c> says whose certificate was shown, <c>/echo</c> says again what it is told, <c>/bytes/N</c> sends as many
/// zeros.
/// </summary>
internal sealed class TlsSite : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly ScratchDirectory _directory = new();
    private long _sent;

    private TlsSite(TimeSpan? handshakeTime)
    {
        Server = Member.Of(Authority, IdentityKind.Agent, "a");
        AuthorityFile = _directory.Write("authority.pem", Member.PemOf(Authority.Certificate));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.UseAgentTls(() => Server.Credentials, handshakeTime);
        }));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = null);
        _application = builder.Build();
        _application.MapGet("/who", Who);
        _application.MapPost("/echo", EchoAsync);
        _application.Map("/bytes/{count:int}", SendAsync);
        _application.MapGet("/abort", context =>
        {
            context.Features.Get<IConnectionLifetimeFeature>()!.Abort();
            return Task.CompletedTask;
        });
    }

    public Authority Authority { get; } = Authority.Make("f", Member.Now);

    /// <summary>Whom the next handshake shows.</summary>
    public Member Server { get; set; }

    /// <summary>PEM.</summary>
    public string AuthorityFile { get; }

    public HeardLog Log { get; } = new();

    /// <summary>Bytes that have been sent by <c>/bytes</c>.</summary>
    public long Sent => Interlocked.Read(ref _sent);

    public int Port => new Uri(_application.Urls.Single()).Port;

    public static async Task<TlsSite> StartAsync(TimeSpan? handshakeTime = null)
    {
        var site = new TlsSite(handshakeTime);
        await site._application.StartAsync();
        return site;
    }

    /// <summary>Somebody's certificate and key, as a file.</summary>
    public string FileOf(Member member) => _directory.Write($"{member.Certificate.SerialNumber}.pem", member.Pem);

    /// <summary>All connections have ended after it.</summary>
    public Task StopAsync() => _application.StopAsync();

    /// <summary>Somebody else is let in.</summary>
    public async Task AssertServesAsync()
    {
        using var client = Callers.ByPlatform(this, SslProtocols.Tls13);
        Assert.Equal("nobody", await client.GetStringAsync("/who"));
    }

    /// <summary>Strangers fill no log.</summary>
    public void AssertNoFault() => Assert.Empty(Log.Lines.Where(line => line.Level > LogLevel.Information).Select(line => line.Message));

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        _directory.Dispose();
    }

    private static Task Who(HttpContext context)
    {
        var leaf = context.Features.Get<IPeerCertificateFeature>()!.LeafDer;
        return context.Response.WriteAsync(leaf is null ? "nobody" : IdentityCertificate.Read(leaf)?.Identity.Uri ?? "somebody");
    }

    // HttpClient reads no answer before it has sent all of a body.
    private static async Task EchoAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        await context.Response.Body.WriteAsync(body.GetBuffer().AsMemory(0, (int)body.Length));
    }

    private async Task SendAsync(HttpContext context)
    {
        var rest = int.Parse((string)context.Request.RouteValues["count"]!, System.Globalization.CultureInfo.InvariantCulture);
        for (var block = new byte[64 << 10]; rest > 0; rest -= block.Length)
        {
            await context.Response.Body.WriteAsync(block.AsMemory(0, Math.Min(rest, block.Length)), context.RequestAborted);
            Interlocked.Add(ref _sent, Math.Min(rest, block.Length));
        }
    }
}
