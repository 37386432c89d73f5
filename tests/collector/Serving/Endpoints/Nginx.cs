using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using XMailFleet.Testing;

namespace XMailFleet.Collector.Tests.Serving.Endpoints;

/// <summary>The real nginx before a collector's pages, with a certificate of its own.</summary>
internal sealed class Nginx : IAsyncDisposable
{
    private readonly ScratchDirectory _directory = new();
    private Process _process = null!;

    public int Port { get; private set; }

    /// <summary>The certificate that it shows.</summary>
    public string Certificate => _directory.PathOf("proxy.pem");

    /// <param name="pages">Port of the pages.</param>
    /// <param name="headers">What it tells them, as in its configuration.</param>
    /// <param name="address">Address of this machine that it calls them from.</param>
    public static async Task<Nginx> StartAsync(int pages, string headers, string address = "127.0.0.1")
    {
        var nginx = new Nginx { Port = FreePort() };
        var pair = KeyPair.SelfSigned("fleet.example.test");
        await File.WriteAllTextAsync(nginx.Certificate, pair.CertificatePem);
        await File.WriteAllTextAsync(nginx._directory.PathOf("proxy.key"), pair.PrivateKeyPem);
        await File.WriteAllTextAsync(nginx._directory.PathOf("nginx.conf"), $$"""
            daemon off;
            pid {{nginx._directory.PathOf("nginx.pid")}};
            error_log stderr;
            events {}
            http {
              access_log off;
              client_body_temp_path {{nginx._directory.Path}};
              proxy_temp_path {{nginx._directory.Path}};
              fastcgi_temp_path {{nginx._directory.Path}};
              uwsgi_temp_path {{nginx._directory.Path}};
              scgi_temp_path {{nginx._directory.Path}};
              server {
                listen 127.0.0.1:{{nginx.Port}} ssl;
                listen [::1]:{{nginx.Port}} ssl;
                ssl_certificate proxy.pem;
                ssl_certificate_key proxy.key;
                location / {
                  proxy_bind {{address}};
                  proxy_pass http://127.0.0.1:{{pages}};
                  {{headers}}
                }
              }
            }
            """);
        nginx._process = Process.Start(new ProcessStartInfo("nginx", ["-p", nginx._directory.Path, "-c", nginx._directory.PathOf("nginx.conf"), "-e", "stderr"]))!;
        await nginx.AnswersAsync();
        return nginx;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _directory.Dispose();
    }

    private async Task AnswersAsync()
    {
        while (true)
        {
            if (_process.HasExited) throw new InvalidOperationException("nginx ended before it listened.");
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(20);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
