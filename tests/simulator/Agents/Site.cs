using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using XMailFleet.Simulator.Access;

namespace XMailFleet.Simulator.Agents;

/// <summary>One port on every address of this machine, which can be closed and opened again.</summary>
internal sealed class Site(AgentFarm farm)
{
    private WebApplication? _server;

    /// <summary>Chosen by the system when it is first opened.</summary>
    public int Port { get; private set; }

    public async Task OpenAsync()
    {
        if (_server is not null) return;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(Listen);
        _server = builder.Build();
        _server.Run(context => farm.Find(context.Connection.LocalIpAddress)?.AnswerAsync(context) ?? Task.CompletedTask);
        await _server.StartAsync();
        Port = new Uri(_server.Urls.First()).Port;
    }

    public async Task CloseAsync()
    {
        if (_server is null) return;
        // Nobody waits for calls that are under way.
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
        _server = null;
    }

    private void Listen(KestrelServerOptions kestrel)
    {
        // As the real agent answers.
        kestrel.AddServerHeader = false;
        kestrel.AllowResponseHeaderCompression = false;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromHours(1);
        kestrel.Limits.MinResponseDataRate = null;
        kestrel.Listen(new IPEndPoint(IPAddress.Any, Port), listen =>
        {
            listen.Protocols = HttpProtocols.Http2;
            listen.Use(next => connection => MeetAsync(connection, next));
            if (farm.IsEnrolled) PlayedTls.Listen(listen);
        });
    }

    private Task MeetAsync(ConnectionContext connection, ConnectionDelegate next) =>
        farm.Find((connection.LocalEndPoint as IPEndPoint)?.Address)?.MeetAsync(connection, next) ?? Task.CompletedTask;
}
