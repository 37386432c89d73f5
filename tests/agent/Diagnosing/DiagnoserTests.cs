using System.Net;
using System.Net.Sockets;
using XMailFleet.Diagnosing;
using XMailFleet.Diagnosing.Installation;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing;

public sealed class DiagnoserTests
{
    [Fact]
    public async Task Diagnose_PortHeldByAnotherProgram_ExpectsNothingOfTheWholeServer()
    {
        using var root = MailRoot.Healthy();
        using var foreign = new TcpListener(IPAddress.Loopback, 0);
        foreign.Start();
        var port = ((IPEndPoint)foreign.LocalEndpoint).Port;
        var greeting = GreetAsync(foreign);
        var options = new InstallationOptions(root.Directory, $"-BI 127.0.0.1:{port} -P- -S- -C- -W- -F-");

        var attempt = await new Diagnoser(new InstallationLocator([]), options, TimeProvider.System)
            .DiagnoseAsync(skipProbes: false, Language.English, CancellationToken.None);

        var diagnosis = attempt.Diagnosis!;
        Assert.Equal(Verdict.Broken, diagnosis.Verdict);
        Assert.All(
            diagnosis.TlsConfig.Services.Where(service => service.Enabled),
            service => Assert.Equal((Expected.Failure, "listen-port-taken"), (service.Expected, Assert.Single(service.ExpectedCheckIds))));
        var finding = Assert.Single(diagnosis.CheckResults, result => result is { CheckId: "listen-port-taken", Status: CheckStatus.Error });
        Assert.Equal(Path.GetFileName(Environment.ProcessPath), finding.Parameters["program"]);
        foreign.Stop();
        await greeting;
    }

    [Fact]
    public async Task Diagnose_FingersPortHeldByAnotherProgram_IsTold()
    {
        using var root = MailRoot.Healthy();
        using var foreign = new TcpListener(IPAddress.Loopback, 0);
        foreign.Start();
        var port = ((IPEndPoint)foreign.LocalEndpoint).Port;
        var options = new InstallationOptions(root.Directory, $"-Fp {port} -B- -P- -S- -C- -W- -Xp 1");

        var attempt = await new Diagnoser(new InstallationLocator([]), options, TimeProvider.System)
            .DiagnoseAsync(skipProbes: false, Language.English, CancellationToken.None);

        var finding = Assert.Single(attempt.Diagnosis!.CheckResults, result => result is { CheckId: "listen-port-taken", Status: CheckStatus.Error });
        Assert.Equal(($"FINGER 0.0.0.0:{port}", Path.GetFileName(Environment.ProcessPath)), (finding.Subject, finding.Parameters["program"]));
        Assert.Equal(Verdict.Broken, attempt.Diagnosis!.Verdict);
    }

    // Another protocol than any that XMail speaks; ends when the listener does.
    private static async Task GreetAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await client.GetStream().WriteAsync("HTTP/1.0 400 Bad Request\r\n\r\n"u8.ToArray());
            }
        }
        catch (Exception failure) when (failure is SocketException or ObjectDisposedException or IOException)
        {
        }
    }
}
