using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace XMailFleet.Collector.Serving.Endpoints;

/// <summary>Marks what comes by the port of the pages: RPCs are not reached there, nor pages by another port, whatever a request says.</summary>
internal sealed class WebConnection
{
    private static readonly WebConnection Mark = new();

    private WebConnection()
    {
    }

    /// <summary>Whether a request came by it.</summary>
    public static bool Is(HttpContext http) => http.Features.Get<WebConnection>() is not null;

    /// <summary>Marks all that comes by this port.</summary>
    public static void On(ListenOptions web) => web.Use(next => connection =>
    {
        connection.Features.Set(Mark);
        return next(connection);
    });
}
